package org.praetor.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service("registry")
class CaseRegistry implements Registry {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final RegistryRows rows;
    private final QuotaRows quotas;
    private final FilingRows filings;
    private final RegistryFacts facts;
    private final EntityActivities activities;
    private final Measures measures;
    private final Clock clock;

    CaseRegistry(
            CaseFiles cases,
            CaseRecord record,
            RegistryRows rows,
            QuotaRows quotas,
            FilingRows filings,
            RegistryFacts facts,
            EntityActivities activities,
            Measures measures,
            Clock clock) {
        this.cases = cases;
        this.record = record;
        this.rows = rows;
        this.quotas = quotas;
        this.filings = filings;
        this.facts = facts;
        this.activities = activities;
        this.measures = measures;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> facts(String caseId, LocalDate on) {
        return facts.of(cases.get(caseId), record.vocabulary(caseId), on);
    }

    @Override
    @Transactional
    public void noteFiling(String caseId) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> vocabulary = record.vocabulary(caseId);
        String first = RegistryFacts.firstApplicant(vocabulary);
        if (first.isBlank()) {
            return;
        }
        long unregistered = RegistryFacts.applicants(vocabulary).stream()
                .skip(1)
                .filter(uscc -> rows.entity(file.body(), uscc)
                        .filter(entry -> entry.status(file.filedOn()).equals("confirmed"))
                        .isEmpty())
                .count();
        filings.note(caseId, file.body(), first, file.filedOn(), unregistered);
    }

    @Override
    @Transactional
    public void takePlace(String caseId) {
        CaseFile file = cases.get(caseId);
        int year = file.filedOn().getYear();
        String uscc = RegistryFacts.firstApplicant(record.vocabulary(caseId));
        if (uscc.isBlank()) {
            return;
        }
        quotas.lock(file.body(), uscc, year);
        if (quotas.left(caseId, file.body(), uscc, year).orElse(1) <= 0) {
            throw new ConcurrencyFailureException("the last place of " + year + " was taken meanwhile");
        }
        quotas.use(caseId, file.body(), uscc, year);
    }

    @Override
    @Transactional
    public void enroll(String caseId) {
        CaseFile file = cases.get(caseId);
        Map<String, Object> vocabulary = record.vocabulary(caseId);
        boolean agency = "agency".equals(file.kind());
        String code = RegistryFacts.text(vocabulary, "agencyCode");
        RegistryEntry entry = new RegistryEntry(
                file.body(),
                agency ? "agency" : "entity",
                RegistryFacts.text(vocabulary, "uscc"),
                RegistryFacts.text(vocabulary, "entityName"),
                agency && !code.isBlank() ? code : null,
                texts(vocabulary.get("fields")),
                confirmedOn(vocabulary),
                null,
                null);
        boolean taken = agency
                && rows.agencyByCode(file.body(), code)
                        .filter(other -> !other.uscc().equals(entry.uscc()))
                        .isPresent();
        if (taken) {
            throw codeTaken(code);
        }
        try {
            rows.enroll(entry, caseId);
        } catch (DuplicateKeyException e) {
            throw codeTaken(code);
        }
    }

    private static PraetorException codeTaken(String code) {
        return new PraetorException(PraetorException.Kind.CONFLICT, "registry.code-taken", code);
    }

    @Override
    @Transactional
    public void suspend(String caseId, Date until) {
        measures.suspend(caseId, LocalDate.ofInstant(until.toInstant().minusMillis(1), clock.getZone()));
    }

    @Override
    @Transactional
    public void cancel(String caseId) {
        measures.cancel(caseId);
    }

    @Override
    @Transactional
    public void lift(String caseId) {
        measures.lift(caseId);
    }

    @Override
    public boolean confirmed(String body, String uscc, LocalDate on) {
        return Stream.of(rows.entity(body, uscc), rows.find(body, "agency", uscc))
                .flatMap(Optional::stream)
                .anyMatch(entry -> !entry.status(on).equals("cancelled"));
    }

    @Override
    public Optional<RegistryEntry> entry(String caseId) {
        return measures.entry(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EntityActivity> activity(String caseId, int days) {
        return activities.of(cases.get(caseId), days);
    }

    @Override
    public List<RegistryEntry> entries(String body) {
        return rows.all(body);
    }

    /** The day CNIPA confirmed it, as the registration form has it; today where the form does not ask. */
    private LocalDate confirmedOn(Map<String, Object> vocabulary) {
        String stated = RegistryFacts.text(vocabulary, "confirmedOn");
        return stated.isBlank() ? LocalDate.now(clock) : LocalDate.parse(stated);
    }

    private static Set<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Objects::toString).collect(Collectors.toSet());
        }
        return value instanceof String text && !text.isBlank() ? Set.of(text) : Set.of();
    }
}
