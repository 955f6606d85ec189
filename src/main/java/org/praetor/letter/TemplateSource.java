package org.praetor.letter;

import java.util.Locale;
import java.util.Optional;

/** Port: templates and texts of the proceeding version that a case runs on, read by the engine room. */
public interface TemplateSource {

    /** Thymeleaf HTML of {@code forms/<proceeding>/letters/<letter>.html} in the case's version. */
    String template(String caseId, String letter);

    /** Text of the proceeding by key, e.g. {@code pre-examination.letter.opinion.title}; the key itself when missing. */
    String text(String caseId, String key, Locale locale);

    /** Id of the deployed version of the case's proceeding. */
    String version(String caseId);

    /** Another text file beside the templates of the case's version, e.g. {@code letter.css}; empty when there is none. */
    default Optional<String> resource(String caseId, String name) {
        return Optional.empty();
    }
}
