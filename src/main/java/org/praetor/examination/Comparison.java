package org.praetor.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.praetor.examination.DifferenceRows.Compared;
import org.praetor.formality.Application;
import org.praetor.formality.ApplicationDiff;
import org.praetor.formality.Part;
import org.praetor.formality.PartHashes;

/** Consistency of the filed with the passed application (一致性审查, DB5201/T 138; T16): content, not file bytes. */
final class Comparison {

    private Comparison() {}

    static List<Compared> of(Application passed, Application filed, Map<String, Object> vocabulary) {
        List<Compared> items = new ArrayList<>(parts(passed, filed));
        items.addAll(fields(vocabulary));
        return items;
    }

    private static List<Compared> parts(Application passed, Application filed) {
        List<Compared> items = new ArrayList<>();
        List<ApplicationDiff.Difference> differences =
                ApplicationDiff.between(passed, filed).differences();
        differences.forEach(difference -> items.add(new Compared(
                (difference.part().name() + " " + difference.place()).strip(),
                difference.before(),
                difference.after(),
                false)));
        PartHashes hashes = PartHashes.of(passed);
        for (Part part : Part.values()) {
            PartHashes.Hashed hashed = hashes.parts().get(part);
            boolean differs = differences.stream().anyMatch(difference -> difference.part() == part);
            if (hashed != null && !differs) {
                items.add(new Compared(part.name(), hashed.sha256(), hashed.sha256(), true));
            }
        }
        return items;
    }

    private static List<Compared> fields(Map<String, Object> vocabulary) {
        List<Compared> items = new ArrayList<>();
        for (String key : new TreeSet<>(vocabulary.keySet())) {
            String field = counterpart(key);
            if (!field.equals(Examinations.APPLICATION) && vocabulary.containsKey(field)) {
                String passed = shown(vocabulary.get(field));
                String filed = shown(vocabulary.get(key));
                items.add(new Compared(field, passed, filed, plain(passed).equals(plain(filed))));
            }
        }
        return items;
    }

    /** {@code filed.applicants} → {@code applicants}; empty for keys that say nothing of the filing. */
    private static String counterpart(String key) {
        return key.startsWith(Examinations.FILED) ? key.substring(Examinations.FILED.length()) : "";
    }

    private static String shown(@org.jspecify.annotations.Nullable Object value) {
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

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s+", "");
    }
}
