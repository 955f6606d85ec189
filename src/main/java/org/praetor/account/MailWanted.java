package org.praetor.account;

import org.jspecify.annotations.Nullable;

/**
 * A mail that this room needs sent; the room delivery takes it into its outbox in the same transaction.
 *
 * @param accountId account it concerns
 * @param address where it goes, already checked to hold no line breaks
 * @param language {@code zh} or {@code en}
 * @param key message keys {@code mail.<key>.subject} and {@code mail.<key>.body}; the body's only argument is the link
 * @param link one-time link on the configured base address, or null
 */
public record MailWanted(
        String accountId,
        String address,
        String language,
        String key,
        @Nullable String link) {}
