package org.praetor.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in a person's inbox.
 *
 * @param caseId null for a digest, which tells of several
 * @param lines what a digest tells of, empty otherwise
 */
public record InboxMessage(
        String id, @Nullable String caseId, String subject, String body, Instant at, boolean read, List<Line> lines) {

    /** @param path of the case's page */
    public record Line(String path, String text) {}
}
