package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which findings of two readings are the same defect, although the text around it was changed: by rule, part and what they mark or say, never by offset. What is left of
 * the earlier ones is gone, what is left of the later ones is new.
 */
public final class FindingMatch {

    /** Share of the marked text in common from which two findings of one rule at one place are the same. */
    private static final double SAME = 0.5;

    /** Letters from which a marked text is the same wherever it stands. */
    private static final int TELLING = 3;

    private static final List<Function<Seen, String>> NAMES = List.of(
            seen -> seen.place() + '|' + seen.excerpt() + '|' + seen.says(),
            seen -> seen.telling() ? seen.excerpt() + '|' + seen.says() : "",
            seen -> seen.telling() ? seen.excerpt() : "",
            seen -> seen.place() + '|' + seen.says(),
            seen -> seen.excerpt().isBlank() ? seen.place() + '|' + seen.says().replaceAll("\\d+", "#") : "");

    private final List<Seen> earlier;
    private final List<Seen> later;
    private final Integer[] matches;
    private final boolean[] taken;

    private FindingMatch(List<Seen> earlier, List<Seen> later) {
        this.earlier = earlier;
        this.later = later;
        this.matches = new Integer[later.size()];
        this.taken = new boolean[earlier.size()];
    }

    /**
     * What a finding is known by.
     *
     * @param says its message with what it was filled with
     */
    public record Seen(String rule, String part, String place, String excerpt, String says) {

        public static Seen of(Finding finding) {
            return new Seen(
                    finding.rule(),
                    finding.part().name(),
                    finding.place(),
                    finding.excerpt(),
                    says(finding.message(), finding.arguments()));
        }

        /** Whether the marked text is known again elsewhere: a full stop is not. */
        private boolean telling() {
            return excerpt.codePoints().filter(Character::isLetterOrDigit).count() >= TELLING;
        }

        /** A message key with its arguments, as one text. */
        public static String says(String message, List<?> arguments) {
            return message
                    + String.join("|", arguments.stream().map(String::valueOf).toList());
        }
    }

    /** For each of the later findings the index of the earlier one that it continues, or -1; no earlier one is continued twice. */
    public static List<Integer> of(List<Seen> earlier, List<Seen> later) {
        return new FindingMatch(earlier, later).matched();
    }

    private List<Integer> matched() {
        NAMES.forEach(this::byName);
        alike();
        List<Integer> matched = new ArrayList<>();
        for (Integer match : matches) {
            matched.add(match == null ? -1 : match);
        }
        return matched;
    }

    private void byName(Function<Seen, String> name) {
        Map<String, List<Integer>> open = new HashMap<>();
        for (int index = 0; index < earlier.size(); index++) {
            if (!taken[index] && !name.apply(earlier.get(index)).isEmpty()) {
                open.computeIfAbsent(full(earlier.get(index), name), key -> new ArrayList<>())
                        .add(index);
            }
        }
        for (int index = 0; index < later.size(); index++) {
            List<Integer> there = open.getOrDefault(full(later.get(index), name), List.of());
            if (matches[index] == null && !there.isEmpty()) {
                take(index, there.remove(0));
            }
        }
    }

    private static String full(Seen seen, Function<Seen, String> name) {
        return seen.rule() + '|' + seen.part() + '|' + name.apply(seen);
    }

    private void alike() {
        for (int index = 0; index < later.size(); index++) {
            for (int other = 0; other < earlier.size() && matches[index] == null; other++) {
                if (!taken[other] && alike(earlier.get(other), later.get(index))) {
                    take(index, other);
                }
            }
        }
    }

    private static boolean alike(Seen one, Seen other) {
        boolean near = one.rule().equals(other.rule())
                && one.part().equals(other.part())
                && one.place().equals(other.place());
        return near && Overlap.of(one.excerpt()).with(Overlap.of(other.excerpt())) >= SAME;
    }

    private void take(int index, int other) {
        matches[index] = other;
        taken[other] = true;
    }
}
