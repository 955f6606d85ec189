package org.praetor.proceeding;

import java.util.Locale;
import org.praetor.PraetorException;
import org.praetor.letter.TemplateSource;
import org.springframework.stereotype.Component;

/** Letter templates and texts of the version that a case runs on. */
@Component
class CaseTemplates implements TemplateSource {

    private final Versions versions;

    CaseTemplates(Versions versions) {
        this.versions = versions;
    }

    @Override
    public String template(String caseId, String letter) {
        Folder folder = versions.ofCase(caseId).folder();
        return folder.text(folder.letter(letter))
                .orElseThrow(() -> new PraetorException(
                        PraetorException.Kind.UNKNOWN, "letter.no-template", folder.letter(letter)));
    }

    @Override
    public String text(String caseId, String key, Locale locale) {
        return versions.ofCase(caseId).texts().text(key, locale);
    }

    @Override
    public String version(String caseId) {
        return versions.ofCase(caseId).deploymentId();
    }
}
