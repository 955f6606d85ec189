package org.praetor.vault;

/** Stored content does not open: altered, cut, moved to another place, or of another case. A technical failure. */
public final class TamperedContent extends RuntimeException {

    TamperedContent(String how) {
        super("stored content does not open: " + how);
    }

    TamperedContent(String how, Throwable cause) {
        super("stored content does not open: " + how, cause);
    }
}
