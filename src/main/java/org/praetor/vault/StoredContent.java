package org.praetor.vault;

/**
 * What was stored.
 *
 * @param id random content id
 * @param size bytes of the plain content
 * @param sha256 SHA-256 (hex) of the plain content, for the receipt; kept only in sealed columns
 */
public record StoredContent(String id, long size, String sha256) {}
