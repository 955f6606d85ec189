package org.praetor.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The lists that admission asks, as facts; bean {@code registry} of models. */
public interface Registry {

    /**
     * Facts about a case for decision tables; every key is always there:
     *
     * <ul>
     *   <li>{@code entityStatus}: confirmed, suspended, cancelled, unknown — the first applicant (R-PEA-01)
     *   <li>{@code agencyStatus}: none, listed, suspended, cancelled, unknown (R-PEA-02)
     *   <li>{@code classificationListed}: true when the class is on the body's list that day (R-PEA-03)
     *   <li>{@code quotaLeft}: requests left this year; 999999 without a quota (R-PEA-16)
     * </ul>
     */
    Map<String, Object> facts(String caseId, LocalDate on);

    /** Bean method: enters the entity or agency of a registration case as confirmed. Idempotent. */
    void enroll(String caseId);

    /** Entries of a body by name, for its staff. */
    List<RegistryEntry> entries(String body);
}
