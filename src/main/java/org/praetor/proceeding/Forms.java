package org.praetor.proceeding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.praetor.PraetorException;
import org.praetor.form.Form;
import org.praetor.form.FormParser;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parsed forms of deployed versions; their texts come in the language of whoever reads now. */
@Component
class Forms {

    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    Form form(Deployed deployed, String step) {
        String file = deployed.folder().form(step);
        return parsed.computeIfAbsent(deployed.deploymentId() + " " + file, key -> parse(deployed, file));
    }

    private static Form parse(Deployed deployed, String file) {
        String schema = deployed.folder()
                .text(file)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "form.unknown", file));
        return FormParser.parse(file, schema, key -> deployed.texts().find(key, LocaleContextHolder.getLocale()));
    }
}
