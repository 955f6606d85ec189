package org.praetor.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.vault.DestroyedContent;
import org.praetor.vault.TamperedContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts requests, and reads the registration of who files them, see {@link EntityActivity}. */
@Component
class EntityActivities {

    private static final Logger LOG = LoggerFactory.getLogger(EntityActivities.class);

    private final CaseRecord record;
    private final RegistryRows rows;
    private final FilingRows filings;

    EntityActivities(CaseRecord record, RegistryRows rows, FilingRows filings) {
        this.record = record;
        this.rows = rows;
        this.filings = filings;
    }

    Optional<EntityActivity> of(CaseFile file, int days) {
        String uscc = RegistryFacts.firstApplicant(record.vocabulary(file.id()));
        return uscc.isBlank() ? Optional.empty() : Optional.of(of(file, uscc, days));
    }

    private EntityActivity of(CaseFile file, String uscc, int days) {
        LocalDate day = file.filedOn();
        Map<String, Object> told =
                rows.registration(file.body(), uscc).map(this::stated).orElse(Map.of());
        String staff = RegistryFacts.text(told, "researchStaff");
        String established = RegistryFacts.text(told, "establishedOn");
        return new EntityActivity(
                filings.between(file.body(), uscc, day.minusDays(days - 1L), day),
                filings.between(file.body(), uscc, day.withDayOfYear(1), day),
                staff.matches("\\d{1,9}") ? Integer.valueOf(staff) : null,
                established.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(established) : null);
    }

    /** A registration whose content was erased, or does not open, states nothing. */
    private Map<String, Object> stated(String registration) {
        try {
            return record.vocabulary(registration);
        } catch (DestroyedContent | TamperedContent notThere) {
            LOG.debug("the registration {} states nothing", registration, notThere);
            return Map.of();
        }
    }
}
