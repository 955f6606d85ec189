package org.praetor.formality;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which page of its file a place stands, for formats that have pages: a claim or paragraph counts where it begins. */
public final class Pages {

    /** Of a format without pages. */
    public static final Pages NONE = new Pages();

    private final Map<Part, NavigableMap<Integer, Integer>> starts = new EnumMap<>(Part.class);

    Pages() {}

    /** @param page from 1; 0 is not kept */
    void begin(Part part, int start, int page) {
        if (page > 0) {
            starts.computeIfAbsent(part, absent -> new TreeMap<>()).put(start, page);
        }
    }

    /** Page from 1 of an offset in the part's text, of its beginning for -1; null where it is not known. */
    public @Nullable Integer at(Part part, int offset) {
        NavigableMap<Integer, Integer> pages = starts.get(part);
        if (pages == null) {
            return null;
        }
        Map.Entry<Integer, Integer> entry = pages.floorEntry(Math.max(0, offset));
        return entry == null ? pages.firstEntry().getValue() : entry.getValue();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pages pages && pages.starts.equals(starts);
    }

    @Override
    public int hashCode() {
        return starts.hashCode();
    }
}
