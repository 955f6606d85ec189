package org.praetor.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.springframework.stereotype.Component;

/** Counts requests, and reads the registration of who files them, see {@link EntityActivity}. */
@Component
class EntityActivities {

    private final CaseRecord record;
    private final RegistryRows rows;
    private final FilingRows filings;

    EntityActivities(CaseRecord record, RegistryRows rows, FilingRows filings) {
        this.record = record;
        this.rows = rows;
        this.filings = filings;
    }

    Optional<EntityActivity> of(CaseFile file, int days) {
        return RegistryFacts.applicants(record.vocabulary(file.id())).stream()
                .findFirst()
                .map(uscc -> of(file, uscc, days));
    }

    private EntityActivity of(CaseFile file, String uscc, int days) {
        LocalDate day = file.filedOn();
        Map<String, Object> told =
                rows.registration(file.body(), uscc).map(record::vocabulary).orElse(Map.of());
        String staff = RegistryFacts.text(told, "researchStaff");
        String established = RegistryFacts.text(told, "establishedOn");
        return new EntityActivity(
                filings.between(file.body(), uscc, day.minusDays(days - 1L), day),
                filings.between(file.body(), uscc, day.withDayOfYear(1), day),
                staff.matches("\\d{1,9}") ? Integer.valueOf(staff) : null,
                established.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(established) : null);
    }
}
