package org.praetor.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service("registry")
class CaseRegistry implements Registry {

    private static final int NO_QUOTA = 999_999;
    private static final String UNKNOWN = "unknown";

    private final CaseFiles cases;
    private final CaseRecord record;
    private final RegistryRows rows;
    private final Clock clock;

    CaseRegistry(CaseFiles cases, CaseRecord record, RegistryRows rows, Clock clock) {
        this.cases = cases;
        this.record = record;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<String, Object> facts(String caseId, LocalDate on) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> vocabulary = record.vocabulary(caseId);
        String uscc = firstApplicant(vocabulary);
        return Map.of(
                "entityStatus", entityStatus(file, uscc, on),
                "agencyStatus", agencyStatus(file, vocabulary, on),
                "classificationListed", classificationListed(file, text(vocabulary, "classification"), on),
                "quotaLeft", quotaLeft(file, uscc));
    }

    @Override
    @Transactional
    public void enroll(String caseId) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> vocabulary = record.vocabulary(caseId);
        boolean agency = "agency".equals(file.kind());
        String code = text(vocabulary, "agencyCode");
        rows.enter(
                new RegistryEntry(
                        file.body(),
                        agency ? "agency" : "entity",
                        text(vocabulary, "uscc"),
                        text(vocabulary, "entityName"),
                        agency && !code.isBlank() ? code : null,
                        texts(vocabulary.get("fields")),
                        confirmedOn(vocabulary),
                        null,
                        null),
                caseId);
    }

    @Override
    public List<RegistryEntry> entries(String body) {
        return rows.all(body);
    }

    private String entityStatus(CaseFile file, String uscc, LocalDate on) {
        return rows.entity(file.body(), uscc).map(entry -> entry.status(on)).orElse(UNKNOWN);
    }

    private String agencyStatus(CaseFile file, Map<String, Object> vocabulary, LocalDate on) {
        if (!"yes".equals(text(vocabulary, "agencyUsed"))) {
            return "none";
        }
        return rows.agency(file.body(), text(vocabulary, "agencyCode"))
                .map(entry -> entry.status(on))
                .map(status -> status.equals("confirmed") ? "listed" : status)
                .orElse(UNKNOWN);
    }

    private boolean classificationListed(CaseFile file, String code, LocalDate on) {
        String scheme = "design".equals(file.kind()) ? "LOCARNO" : "IPC";
        return rows.classificationListed(file.body(), scheme, code.replace(" ", ""), on);
    }

    private int quotaLeft(CaseFile file, String uscc) {
        int year = file.filedOn().getYear();
        rows.use(file.id(), file.body(), uscc, year);
        return rows.quotaLeft(file.id(), file.body(), uscc, year).orElse(NO_QUOTA);
    }

    /** The day CNIPA confirmed it, as the registration form has it; today where the form does not ask. */
    private LocalDate confirmedOn(Map<String, Object> vocabulary) {
        String stated = text(vocabulary, "confirmedOn");
        return stated.isBlank() ? LocalDate.now(clock) : LocalDate.parse(stated);
    }

    private static String firstApplicant(Map<String, Object> vocabulary) {
        return vocabulary.get("applicants") instanceof List<?> list
                        && !list.isEmpty()
                        && list.get(0) instanceof Map<?, ?> first
                ? Objects.toString(first.get("uscc"), "")
                : "";
    }

    private static String text(Map<String, Object> vocabulary, String key) {
        return Objects.toString(vocabulary.get(key), "");
    }

    private static Set<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return value instanceof String text && !text.isBlank() ? Set.of(text) : Set.of();
    }
}
