package org.praetor.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.RequestForm.Deposit;

/** Deposits of a request form as rows of a dynamic list; a list in which anything is written is left alone. */
final class SuggestedDeposits {

    private SuggestedDeposits() {}

    /** The list by its path; empty when it needs nothing. */
    static Map<String, Object> of(Form form, Map<String, Object> values, List<Deposit> deposits) {
        return form.fields().stream()
                .filter(field -> "deposits".equals(field.properties().get("vocabulary")))
                .filter(field -> field.type().equals("dynamiclist"))
                .map(FormField::path)
                .filter(path -> !deposits.isEmpty() && blank(values.get(path)))
                .findFirst()
                .map(path -> Map.<String, Object>of(
                        path, deposits.stream().map(SuggestedDeposits::row).toList()))
                .orElse(Map.of());
    }

    private static boolean blank(@Nullable Object value) {
        return !(value instanceof List<?> rows)
                || rows.stream()
                        .flatMap(row -> row instanceof Map<?, ?> cells ? cells.values().stream() : Stream.of())
                        .allMatch(cell -> Objects.toString(cell, "").isBlank());
    }

    private static Map<String, Object> row(Deposit deposit) {
        Map<String, Object> row = new HashMap<>();
        row.put("className", deposit.name());
        row.put("depository", deposit.depository());
        row.put("address", deposit.address());
        row.put("depositedOn", Objects.toString(deposit.on(), ""));
        row.put("number", deposit.number());
        return row;
    }
}
