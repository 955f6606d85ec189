package org.praetor.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One letter of a case.
 *
 * @param key id of the letter within its proceeding, file name of its template
 * @param addresseeRole party role it is served on
 * @param number document number, given at issue
 * @param approvedBy account id of who approved it for sending; null for a draft and for what follows from a rule alone
 * @param replaces id of the void letter in whose place this one was issued
 */
public record Letter(
        String id,
        String caseId,
        String key,
        int round,
        String title,
        String body,
        String issuer,
        @Nullable String addresseeRole,
        @Nullable String number,
        State state,
        @Nullable Instant issuedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String replaces,
        int version) {

    /** Life of a letter. */
    public enum State {
        DRAFT,
        APPROVED,
        NUMBERED,
        AWAITING_SEAL,
        SEALED,
        ISSUED,
        VOID
    }
}
