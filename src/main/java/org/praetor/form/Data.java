package org.praetor.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON-shaped values: reading, writing and comparing by path. A path is made of names and row numbers. */
final class Data {

    private Data() {}

    static boolean has(@Nullable Object root, List<Object> path) {
        Object at = root;
        for (Object step : path) {
            if (at instanceof Map<?, ?> map && map.containsKey(step)) {
                at = map.get(step);
            } else if (at instanceof List<?> list && step instanceof Integer row && row < list.size()) {
                at = list.get(row);
            } else {
                return false;
            }
        }
        return true;
    }

    static @Nullable Object get(@Nullable Object root, List<Object> path) {
        Object at = root;
        for (Object step : path) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && step instanceof Integer row && row < list.size()) {
                at = list.get(row);
            } else {
                return null;
            }
        }
        return at;
    }

    /** Writes, making the maps and lists on the way; what stands in the way with another shape is replaced. */
    static void set(Map<String, Object> root, List<Object> path, @Nullable Object value) {
        Object at = root;
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            boolean rowNext = !last && path.get(i + 1) instanceof Integer;
            Object next = last ? value : child(at, path.get(i), rowNext);
            put(at, path.get(i), next);
            if (!last && next != null) {
                at = next;
            }
        }
    }

    private static Object child(Object at, Object step, boolean list) {
        Object there = get(at, List.of(step));
        if (list) {
            return there instanceof List<?> ? there : new ArrayList<>();
        }
        return there instanceof Map<?, ?> ? there : new LinkedHashMap<String, Object>();
    }

    @SuppressWarnings("unchecked")
    private static void put(Object at, Object step, @Nullable Object value) {
        if (at instanceof Map<?, ?> map) {
            ((Map<Object, @Nullable Object>) map).put(step, value);
            return;
        }
        List<@Nullable Object> list = (List<@Nullable Object>) at;
        int row = (Integer) step;
        while (list.size() <= row) {
            list.add(new LinkedHashMap<String, Object>());
        }
        list.set(row, value);
    }

    /** Removes, and with it the maps and lists it leaves empty. */
    static void remove(Map<String, Object> root, List<Object> path) {
        for (int length = path.size(); length > 0; length--) {
            Object holder = get(root, path.subList(0, length - 1));
            Object step = path.get(length - 1);
            if (holder instanceof Map<?, ?> map) {
                map.remove(step);
            } else if (holder instanceof List<?> list && step instanceof Integer row && row < list.size()) {
                list.set(row, null);
            }
            boolean empty = (holder instanceof Map<?, ?> map && map.isEmpty())
                    || (holder instanceof List<?> rows && rows.stream().allMatch(item -> item == null));
            if (!empty) {
                return;
            }
        }
    }

    /** A deep copy that may be changed; numbers become BigDecimal without trailing zeros. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copyOf(map);
        }
        if (value instanceof Iterable<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (value instanceof Object[] items) {
            return copy(Arrays.asList(items));
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }

    static Map<String, Object> copyOf(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> put(copy, String.valueOf(key), copy(value)));
        return copy;
    }

    static BigDecimal number(Number number) {
        BigDecimal exact = number instanceof BigDecimal big ? big : new BigDecimal(number.toString());
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Equal as JSON: 1 and 1.0 are. Both sides are copies made by {@link #copy}. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == null ? other == null : one.equals(other);
    }

    /** A path as the browser names it: {@code applicants[0].name}. */
    static String name(List<Object> path) {
        StringBuilder name = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                name.append('[').append(step).append(']');
            } else {
                name.append(name.length() == 0 ? "" : ".").append(step);
            }
        }
        return name.toString();
    }

    static List<Object> join(List<Object> path, List<?> more) {
        List<Object> joined = new ArrayList<>(path);
        joined.addAll(more);
        return List.copyOf(joined);
    }
}
