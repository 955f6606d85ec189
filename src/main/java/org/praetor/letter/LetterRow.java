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
        @Nullable Instant issuedAt) {}
