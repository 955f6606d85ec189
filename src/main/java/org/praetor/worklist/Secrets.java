package org.praetor.worklist;

import java.util.List;
import java.util.Optional;
import org.praetor.casefile.SecretReceiver;
import org.praetor.proceeding.Proceedings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Steps whose submissions go to one receiver and are kept nowhere else. */
@Component
class Secrets {

    private final Proceedings proceedings;
    private final ObjectProvider<SecretReceiver> receivers;

    Secrets(Proceedings proceedings, ObjectProvider<SecretReceiver> receivers) {
        this.proceedings = proceedings;
        this.receivers = receivers;
    }

    boolean holds(String caseId, String step) {
        return proceedings.secret(caseId, step).isPresent();
    }

    /** Empty for a step like any other; a receiver that is gone must not turn a secret into a record. */
    Optional<SecretReceiver> receiver(String caseId, String step) {
        return proceedings.secret(caseId, step).map(name -> {
            List<SecretReceiver> named = receivers.stream()
                    .filter(receiver -> receiver.name().equals(name))
                    .toList();
            if (named.size() != 1) {
                throw new IllegalStateException(named.size() + " receivers of secret submissions named " + name);
            }
            return named.get(0);
        });
    }
}
