package org.praetor.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.praetor.examination.DifferenceRows.Compared;
import org.praetor.formality.Application;
import org.praetor.formality.ApplicationDiff;
import org.praetor.formality.Part;
import org.praetor.formality.PartHashes;

/** Consistency of the filed with the passed application (一致性审查, DB5201/T 138; T16): content, not file bytes. */
final class Comparison {

    private Comparison() {}

    /**
     * @param asked keys that the filing is asked about ({@link FiledKeys})
     * @param expected what no field of the request holds ({@link ExpectedValues})
     */
    static List<Compared> of(
            Application passed,
            Application filed,
            Map<String, Object> vocabulary,
            Set<String> asked,
            Map<String, Object> expected) {
        List<Compared> items = new ArrayList<>(parts(passed, filed));
        items.addAll(fields(vocabulary, asked, expected));
        return items;
    }

    private static List<Compared> parts(Application passed, Application filed) {
        List<Compared> items = new ArrayList<>();
        List<ApplicationDiff.Difference> differences =
                ApplicationDiff.between(passed, filed).differences();
        Map<Part, PartHashes.Hashed> was = PartHashes.of(passed).parts();
        Map<Part, PartHashes.Hashed> is = PartHashes.of(filed).parts();
        differences.forEach(difference -> items.add(new Compared(
                (difference.part().name() + " " + TextChange.place(difference, passed, filed)).strip(),
                difference.before(),
                difference.after(),
                false,
                figures(difference.figures()),
                new Difference.Hashes(hash(was, difference.part()), hash(is, difference.part())))));
        for (Part part : Part.values()) {
            boolean differs = differences.stream().anyMatch(difference -> difference.part() == part);
            if (was.containsKey(part) && !differs) {
                items.add(new Compared(
                        part.name(), "", "", true, null, new Difference.Hashes(hash(was, part), hash(is, part))));
            }
        }
        return items;
    }

    private static String hash(Map<Part, PartHashes.Hashed> parts, Part part) {
        PartHashes.Hashed hashed = parts.get(part);
        return hashed == null ? "" : hashed.sha256();
    }

    static Difference.@Nullable Figures figures(ApplicationDiff.@Nullable Figures figures) {
        return figures == null ? null : new Difference.Figures(figures.before(), figures.after(), figures.similarity());
    }

    /** Every key that the filing is asked about or reports: what it adds differs as much as what it leaves out. */
    private static List<Compared> fields(
            Map<String, Object> vocabulary, Set<String> asked, Map<String, Object> expected) {
        Set<String> fields = new TreeSet<>(asked);
        vocabulary.keySet().stream().map(Comparison::counterpart).forEach(fields::add);
        fields.removeAll(Set.of("", Examinations.APPLICATION));
        List<Compared> items = new ArrayList<>();
        for (String field : fields) {
            Object passed = expected.getOrDefault(field, vocabulary.get(field));
            Object filed = vocabulary.get(Examinations.FILED + field);
            if (!shown(passed).isBlank() || !shown(filed).isBlank()) {
                items.add(new Compared(field, shown(passed), shown(filed), SameValues.same(passed, filed), null, null));
            }
        }
        return items;
    }

    /** {@code filed.applicants} → {@code applicants}; empty for keys that say nothing of the filing. */
    private static String counterpart(String key) {
        return key.startsWith(Examinations.FILED) ? key.substring(Examinations.FILED.length()) : "";
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return String.join("；", list.stream().map(Comparison::shown).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(
                    "，",
                    map.values().stream()
                            .map(Comparison::shown)
                            .filter(text -> !text.isBlank())
                            .toList());
        }
        return Objects.toString(value, "");
    }
}
