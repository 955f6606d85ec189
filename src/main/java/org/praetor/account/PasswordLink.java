package org.praetor.account;

import org.jspecify.annotations.Nullable;

/** What a one-time link is for; {@code signInName} is null for the first administrator, who chooses it. */
public record PasswordLink(
        Kind kind, @Nullable String signInName, @Nullable String name) {

    /** Kind of link. */
    public enum Kind {
        INVITATION,
        RESET,
        FIRST_ADMINISTRATOR
    }
}
