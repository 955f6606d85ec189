package org.praetor.proceeding;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes an act away that may be done once, for as long as its scope stays open; where the scope opens anew, so does the act. */
@Component
class SpentActs {

    private final ProcessEngineConfigurationImpl engine;

    SpentActs(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    void spend(String subscriptionId) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            EventSubscriptionEntity open =
                    context.getEventSubscriptionManager().findEventSubscriptionById(subscriptionId);
            if (open != null) {
                open.delete();
            }
            return true;
        });
    }
}
