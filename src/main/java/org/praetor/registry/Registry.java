package org.praetor.registry;

import java.time.LocalDate;
import java.util.Map;

/** The lists that admission asks, as facts; and the bean {@code registry} of models. */
public interface Registry {

    /**
     * Facts about a case for decision tables, each null-free: {@code entityStatus} (confirmed, pending, suspended,
     * cancelled, unknown), {@code agencyStatus} (none, listed, not-listed, suspended, unknown),
     * {@code classificationListed} (boolean), {@code quotaLeft} (number) …
     */
    Map<String, Object> facts(String caseId, LocalDate on);

    /** Bean method: enters the applicant of an {@code entity-registration} case as confirmed. Idempotent. */
    void enroll(String caseId);
}
