package org.praetor.proceeding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.praetor.PraetorException;
import org.praetor.form.Form;
import org.springframework.stereotype.Component;

/** Parsed forms of deployed versions. */
@Component
class Forms {

    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    Form form(Deployed deployed, String step) {
        throw new PraetorException(
                PraetorException.Kind.UNKNOWN, "form.unknown", parsed + deployed.deploymentId() + step);
    }
}
