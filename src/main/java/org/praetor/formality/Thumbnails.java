package org.praetor.formality;

import java.util.Optional;

/** Small pictures for lists. The measures are read from the header first; what is larger than the limit is not decoded. */
public final class Thumbnails {

    private final ReadingLimits limits;

    public Thumbnails(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @param edge longest edge in pixels
     * @return PNG, or empty when the picture cannot be shown (broken, unknown format, too large)
     */
    public Optional<byte[]> of(Picture picture, int edge) {
        return Raster.thumbnail(picture, edge, limits.pixels());
    }
}
