package org.praetor.examination;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether two answers say the same: width and white space do not count, nor the order of keys; an empty answer is no answer. */
final class SameValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private SameValues() {}

    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            Set<Object> keys = new HashSet<>(one.keySet());
            keys.addAll(other.keySet());
            return keys.stream().allMatch(key -> same(one.get(key), other.get(key)));
        }
        if (left instanceof List<?> || right instanceof List<?>) {
            return rows(list(left), list(right));
        }
        String one = plain(left);
        String other = plain(right);
        return one.equals(other)
                || (NUMBER.matcher(one).matches()
                        && NUMBER.matcher(other).matches()
                        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
    }

    private static boolean rows(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int index = 0; index < left.size(); index++) {
            if (!same(left.get(index), right.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : new ArrayList<>(List.of(value));
    }

    private static String plain(@Nullable Object value) {
        return Normalizer.normalize(Objects.toString(value, ""), Normalizer.Form.NFKC)
                .replaceAll("\\s+", "");
    }
}
