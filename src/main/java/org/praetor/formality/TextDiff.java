package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.CommonSequence.Gap;

/**
 * Two versions of a text word by word, as track marks show them: a Chinese character, a mark or a whole number or Latin word is one word. Width and white space do not
 * count, as in {@link PartHashes}. Clauses are compared first, then words within those that differ; equal scraps between two larger replacements are taken into them, so that
 * the marks can be read. Cost is bounded: what is too long to be compared is shown as deleted and inserted.
 */
public record TextDiff(List<Piece> pieces) {

    private static final Pattern CLAUSE = Pattern.compile("[^；;。，,\\n]*(?:[；;。，,\\n]+\\s*|\\z)");
    private static final Pattern WORD = Pattern.compile("(?:[A-Za-z0-9]+(?:\\.[0-9]+)?|.)\\s*", Pattern.DOTALL);
    /** Cells of all tables of one comparison together. */
    private static final long CELLS = 2L * CommonSequence.CELLS;

    public TextDiff {
        pieces = List.copyOf(pieces);
    }

    public enum Mark {
        KEPT,
        DELETED,
        INSERTED
    }

    /** A run of text. Kept text reads as in the later version. */
    public record Piece(Mark mark, String text) {}

    public static TextDiff between(String before, String after) {
        Comparison comparison = new Comparison();
        comparison.clauses(before, after);
        return new TextDiff(comparison.pieces());
    }

    /** Kept text, then what was changed behind it. */
    private record Segment(String kept, String deleted, String inserted) {

        int changed() {
            return Math.max(deleted.length(), inserted.length());
        }

        boolean replaced() {
            return !deleted.isEmpty() && !inserted.isEmpty();
        }

        /** This change, the kept text behind it and the next change as one change. */
        Segment joined(Segment next) {
            return new Segment(kept, deleted + next.kept + next.deleted, inserted + next.kept + next.inserted);
        }
    }

    private static final class Comparison {

        private final List<Segment> segments = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();
        private long left = CELLS;

        void clauses(String before, String after) {
            walk(cut(CLAUSE, before), cut(CLAUSE, after), this::words);
        }

        private void words(String before, String after) {
            List<String> one = cut(WORD, before);
            List<String> other = cut(WORD, after);
            Gap middle = CommonSequence.middle(keys(one), keys(other));
            if (middle.cells() > left) {
                change(before, after);
                return;
            }
            left -= middle.cells();
            walk(one, other, this::change);
        }

        private void walk(List<String> before, List<String> after, BiConsumer<String, String> differing) {
            int at = 0;
            for (Gap gap : CommonSequence.gaps(keys(before), keys(after))) {
                after.subList(at, gap.fromRight()).forEach(kept::append);
                differing.accept(
                        String.join("", before.subList(gap.fromLeft(), gap.toLeft())),
                        String.join("", after.subList(gap.fromRight(), gap.toRight())));
                at = gap.toRight();
            }
            after.subList(at, after.size()).forEach(kept::append);
        }

        private void change(String deleted, String inserted) {
            if (kept.isEmpty() && !segments.isEmpty()) {
                int last = segments.size() - 1;
                segments.set(last, segments.get(last).joined(new Segment("", deleted, inserted)));
                return;
            }
            segments.add(new Segment(kept.toString(), deleted, inserted));
            kept.setLength(0);
        }

        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            for (Segment segment : readable()) {
                add(pieces, Mark.KEPT, segment.kept());
                add(pieces, Mark.DELETED, segment.deleted());
                add(pieces, Mark.INSERTED, segment.inserted());
            }
            add(pieces, Mark.KEPT, kept.toString());
            return pieces;
        }

        private List<Segment> readable() {
            List<Segment> readable = new ArrayList<>();
            for (Segment next : segments) {
                Segment merged = next;
                while (!readable.isEmpty() && scrap(readable.get(readable.size() - 1), merged)) {
                    merged = readable.remove(readable.size() - 1).joined(merged);
                }
                readable.add(merged);
            }
            return readable;
        }

        private static boolean scrap(Segment before, Segment after) {
            int length = after.kept().length();
            return before.replaced() && after.replaced() && length <= before.changed() && length <= after.changed();
        }

        private static void add(List<Piece> pieces, Mark mark, String text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(mark, text));
            }
        }

        private static List<String> cut(Pattern pattern, String text) {
            List<String> parts = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!matcher.group().isEmpty()) {
                    parts.add(matcher.group());
                }
            }
            return parts;
        }

        private static List<String> keys(List<String> parts) {
            return parts.stream().map(ContentHash::normalise).toList();
        }
    }
}
