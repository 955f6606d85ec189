package org.praetor.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the seal log.
 *
 * @param sealHash SHA-256 of the seal's picture; null when it was stamped by hand
 * @param documentHash SHA-256 of the sealed document
 * @param by account id of who sealed, {@code system} for the electronic seal of an approved letter
 */
public record SealUse(
        String id,
        String letterId,
        String bodyId,
        Mode mode,
        @Nullable String sealHash,
        String documentHash,
        String by,
        Instant at) {

    /** How the seal came onto the paper. */
    public enum Mode {
        ELECTRONIC,
        HAND
    }
}
