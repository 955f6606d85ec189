package org.praetor.examination;

import java.time.LocalDate;

/**
 * A point that CNIPA objected to after the formal filing.
 *
 * @param point a formal rule (FE-CLM-03) or the key of a ground ({@link Ground})
 * @param claims {@code 1-3、5}; empty when it concerns something else
 * @param examiner account id of who decided on the point, or examined the case
 */
public record Objection(
        String id,
        String caseId,
        String point,
        Notice notice,
        LocalDate noticedOn,
        String claims,
        String words,
        Outcome outcome,
        String examiner,
        String by) {

    /** In what CNIPA said it. */
    public enum Notice {
        OFFICE_ACTION,
        CORRECTION,
        REFUSAL
    }

    /** What pre-examination had made of the same point: the latest decision counts. */
    public enum Outcome {
        /** Raised with the applicant. */
        FOUND,
        /** Seen and not raised: a finding waived, a defect noted as not obvious. */
        WAIVED,
        /** Nobody decided on it. */
        MISSED
    }
}
