package org.praetor.insight;

/**
 * Which rows a list shows.
 *
 * @param proceeding id, or empty for all
 * @param phase id, {@code -} for cases before their first phase, or empty for all
 */
public record BoardFilter(Slice slice, String proceeding, String phase) {

    public static BoardFilter all(Slice slice) {
        return new BoardFilter(slice, "", "");
    }
}
