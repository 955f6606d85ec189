package org.praetor.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code letter}; its frozen text is read apart. */
record LetterRow(
        String id,
        String caseId,
        String key,
        int round,
        String title,
        String body,
        boolean edited,
        String issuer,
        @Nullable String addresseeRole,
        @Nullable String series,
        @Nullable String number,
        Letter.State state,
        int version,
        @Nullable String printId,
        @Nullable String documentId,
        @Nullable Instant issuedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String replaces) {

    /** Not yet on its way: people may still change it, or it may be taken back. */
    boolean open() {
        return state == Letter.State.DRAFT || state == Letter.State.APPROVED;
    }
}
