package org.praetor.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case: one proceeding, taken by one body for its parties.
 *
 * @param id UUID; business key of the process, and key of its content in the vault
 * @param proceeding id of the proceeding's folder
 * @param body organisation that takes the case
 * @param kind the case kind its number and periods depend on ({@code invention}, {@code utility-model}, {@code design}),
 *     or null where the proceeding knows no kinds
 * @param receiptNumber given at filing
 * @param docketNumber given at acceptance, gap-free (R-NUM-04), null before
 * @param subject what it is about (title); confidential, stored sealed
 * @param phase phase reached, one of the proceeding's
 * @param outcome closing outcome, null while open
 * @param filedOn date received, from which clocks run
 */
public record CaseFile(
        String id,
        String proceeding,
        String body,
        @Nullable String kind,
        String receiptNumber,
        @Nullable String docketNumber,
        String subject,
        @Nullable String phase,
        @Nullable String outcome,
        LocalDate filedOn,
        Instant filedAt,
        @Nullable Instant closedAt) {

    CaseFile about(String text) {
        return new CaseFile(
                id,
                proceeding,
                body,
                kind,
                receiptNumber,
                docketNumber,
                text,
                phase,
                outcome,
                filedOn,
                filedAt,
                closedAt);
    }

    public boolean open() {
        return outcome == null;
    }

    /** The number people use: docket number, before that the receipt number. */
    public String number() {
        return docketNumber != null ? docketNumber : receiptNumber;
    }
}
