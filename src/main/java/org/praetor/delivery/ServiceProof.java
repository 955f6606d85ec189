package org.praetor.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Proof that a letter was served on a party: mode (R-SVC-*), deemed date, evidence and who entered it, first opening. */
public record ServiceProof(
        String letterId,
        String partyId,
        String mode,
        LocalDate servedOn,
        @Nullable String evidence,
        String by,
        Instant at,
        @Nullable Instant openedAt) {}
