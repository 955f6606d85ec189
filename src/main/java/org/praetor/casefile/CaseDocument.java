package org.praetor.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of the case. Name, media type and SHA-256 are stored sealed.
 *
 * @param category what it is: {@code application}, {@code undertaking}, {@code letter}, {@code evidence}, …
 * @param step step it came with, or null
 * @param round examination round it belongs to, from 1
 */
public record CaseDocument(
        String id,
        String caseId,
        String category,
        @Nullable String step,
        int round,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String contentId,
        String by,
        Instant at,
        boolean visibleToParties) {}
