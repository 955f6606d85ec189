package org.praetor.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Finding;

/** A text cut at the spans of its findings and where claims and paragraphs begin, so that a page can mark and name them. */
public record MarkedText(List<MarkedPart> parts) {

    /** One part, e.g. {@code CLAIMS}, as runs in order. */
    public record MarkedPart(String part, List<Run> runs) {}

    /**
     * A run of text under the same marks.
     *
     * @param place claim or paragraph that begins here, else null
     * @param mark the gravest of its findings, of equal ones the shortest; null where nothing is marked
     * @param begins findings whose span begins here
     */
    public record Run(
            String text, @Nullable String place, @Nullable Mark mark, List<Mark> begins) {}

    /**
     * A span of a part that a finding is about.
     *
     * @param id of the finding on the page
     * @param key of its message with the arguments; empty where {@code message} says it
     */
    public record Mark(
            String id,
            String severity,
            String part,
            int start,
            int end,
            String key,
            List<?> arguments,
            String message) {

        public static Mark of(CaseFinding finding) {
            return new Mark(
                    finding.id(),
                    finding.severity(),
                    finding.part(),
                    finding.start(),
                    finding.end(),
                    finding.key(),
                    finding.arguments(),
                    finding.message());
        }

        public static Mark of(String id, Finding finding) {
            return new Mark(
                    id,
                    finding.severity().name(),
                    finding.part().name(),
                    finding.start(),
                    finding.end(),
                    finding.message(),
                    finding.arguments(),
                    "");
        }

        private boolean covers(int position) {
            return start <= position && position < end;
        }

        private int length() {
            return end - start;
        }
    }

    public static MarkedText of(ExaminedText text, List<Mark> marks) {
        return new MarkedText(text.parts().stream()
                .filter(part -> !part.text().isEmpty())
                .map(part -> new MarkedPart(part.part(), runs(part, marks)))
                .toList());
    }

    private static List<Run> runs(ExaminedText.PartText part, List<Mark> all) {
        int length = part.text().length();
        List<Mark> marks = all.stream()
                .filter(mark -> mark.part().equals(part.part()))
                .filter(mark -> mark.start() >= 0 && mark.start() < Math.min(mark.end(), length))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
        marks.forEach(mark -> cuts.addAll(List.of(mark.start(), Math.min(mark.end(), length))));
        part.numbered().stream()
                .map(ExaminedText.Place::start)
                .filter(start -> start < length)
                .forEach(cuts::add);
        cuts.remove(length);
        List<Run> runs = new ArrayList<>();
        for (int start : cuts) {
            Integer end = cuts.higher(start);
            runs.add(run(part, marks, start, end == null ? length : end));
        }
        return runs;
    }

    private static Run run(ExaminedText.PartText part, List<Mark> marks, int start, int end) {
        String place = part.numbered().stream()
                .filter(one -> one.start() == start)
                .map(ExaminedText.Place::name)
                .findFirst()
                .orElse(null);
        Mark mark = marks.stream()
                .filter(one -> one.covers(start))
                .min(Comparator.comparing(Mark::severity).thenComparingInt(Mark::length))
                .orElse(null);
        List<Mark> begins = marks.stream().filter(one -> one.start() == start).toList();
        return new Run(part.text().substring(start, end), place, mark, begins);
    }
}
