package org.praetor.account;

import org.jspecify.annotations.Nullable;

/**
 * A body with powers: Centre, Bureau, district bureau.
 *
 * @param kind decides which letters it may issue (domain.md §0.4)
 * @param prefix characters that its numbers begin with, e.g. 沪; unique among bodies of the kind
 * @param sealsElectronically false when letters are printed, stamped and scanned
 */
public record Organisation(
        String id,
        String name,
        String englishName,
        Kind kind,
        @Nullable String superiorId,
        String prefix,
        boolean sealsElectronically) {

    /** Kind of body. */
    public enum Kind {
        CENTRE,
        BUREAU,
        DISTRICT_BUREAU
    }
}
