package org.praetor.audit;

import java.time.Instant;

/**
 * An entry as it stands in the chain.
 *
 * @param sequence position in its stream, from 1, without gaps
 * @param hash SHA-256 (hex) over the previous hash and this entry's canonical form
 */
public record RecordedEntry(long sequence, Instant at, AuditEntry entry, String hash) {}
