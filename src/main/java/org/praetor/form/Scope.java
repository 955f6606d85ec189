package org.praetor.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees: the data, and in a row {@code this}, {@code parent} and {@code i}, as in form-js. */
record Scope(
        Map<String, Object> data,
        @Nullable Object self,
        @Nullable Object parent,
        List<BigDecimal> rows) {

    static Scope root(Map<String, Object> data) {
        return new Scope(data, data, null, List.of());
    }

    Scope row(int index, @Nullable Object self, @Nullable Object parent) {
        List<BigDecimal> deeper = new ArrayList<>(rows);
        deeper.add(BigDecimal.valueOf(index + 1L));
        return new Scope(data, self, parent, deeper);
    }

    Map<String, Object> variables() {
        return around(data);
    }

    /** What the rows below call {@code parent}. */
    Map<String, Object> asParent() {
        return around(self instanceof Map<?, ?> map ? map : Map.of());
    }

    @SuppressWarnings("NullAway") // a FEEL context holds nulls
    private Map<String, Object> around(Map<?, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("this", self);
        all.put("parent", parent);
        all.put("i", rows);
        values.forEach((key, value) -> all.put((String) key, value));
        all.put("_this_", self);
        all.put("_parent_", parent);
        all.put("_i_", rows);
        return all;
    }
}
