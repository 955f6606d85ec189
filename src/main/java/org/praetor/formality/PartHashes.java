package org.praetor.formality;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the consistency check (T16) compares: per part the normalised content and its SHA-256. White space, line breaks, width of letters and marks (，and ,), [0001] marks and the
 * format of the file do not count; text, claim numbers and drawings do.
 */
public record PartHashes(Map<Part, Hashed> parts) {

    public PartHashes {
        parts = Map.copyOf(parts);
    }

    /**
     * @param content normalised text; for drawings and views one line per picture: label, measures, digest of its pixels
     * @param sha256 of the content in UTF-8, hexadecimal
     * @param unseen pictures inside the text (formulas, tables as images), which the comparison cannot see: equal hashes then still need a look
     */
    public record Hashed(String content, String sha256, int unseen) {}

    public static PartHashes of(Application application) {
        Map<Part, Hashed> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (application.has(part)) {
                parts.put(part, ContentHash.of(application, part));
            }
        }
        return new PartHashes(parts);
    }
}
