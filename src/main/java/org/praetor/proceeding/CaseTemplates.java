package org.praetor.proceeding;

import java.util.Locale;
import java.util.Optional;
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

    @Override
    public Optional<String> resource(String caseId, String name) {
        Folder folder = versions.ofCase(caseId).folder();
        String template = folder.letter("x");
        return folder.text(template.substring(0, template.lastIndexOf('/') + 1) + name);
    }
}
