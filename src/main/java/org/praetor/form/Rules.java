package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The validation of one field, in the order and with the limits of form-js 1.23; {@code check} comes on top.
 *
 * @param validate the schema's {@code validate}
 * @param bounds FEEL behind min, max, minLength, maxLength
 */
record Rules(
        Type type,
        JsonNode validate,
        Map<String, Feel> bounds,
        @Nullable Patterns pattern,
        @Nullable String check,
        @Nullable Integer decimals,
        @Nullable BigDecimal increment) {

    boolean required() {
        return validate.path("required").asBoolean(false);
    }

    List<FieldError> errors(String path, @Nullable Object value, Scope scope) {
        List<FieldError> errors = new ArrayList<>();
        String text = value instanceof String string && !string.isEmpty() ? string : null;
        if (type == Type.NUMBER) {
            number(path, Values.decimal(value), errors);
        }
        if (pattern != null && text != null && !pattern.found(text)) {
            String message = validate.path("patternErrorMessage").asText("");
            errors.add(message.isEmpty() ? error(path, "pattern") : error(path, "text", message));
        }
        if (required() && (value == null || value.equals("") || value.equals(false) || value.equals(List.of()))) {
            errors.add(error(path, "required"));
        }
        bound(path, "min", -1, Values.decimal(value), scope, errors);
        bound(path, "max", 1, Values.decimal(value), scope, errors);
        if (text != null) {
            length(path, text, scope, errors);
            format(path, text, errors);
        }
        return errors;
    }

    private void number(String path, @Nullable BigDecimal value, List<FieldError> errors) {
        if (value == null || value.signum() == 0) {
            return;
        }
        if (decimals != null && Data.number(value).scale() > decimals) {
            errors.add(decimals == 0 ? error(path, "integer") : error(path, "decimals", decimals.toString()));
        }
        if (increment != null && increment.signum() != 0) {
            BigDecimal offset = value.remainder(increment);
            if (offset.signum() != 0) {
                BigDecimal below = Data.number(value.subtract(offset));
                BigDecimal above = Data.number(below.add(increment));
                errors.add(error(path, "increment", below.toPlainString(), above.toPlainString()));
            }
        }
    }

    /** {@code outside}: the sign of (value − limit) that is an error. */
    private void bound(
            String path, String name, int outside, @Nullable BigDecimal value, Scope scope, List<FieldError> errors) {
        Object limit = limit(name, scope);
        if (limit == null || value == null) {
            return;
        }
        BigDecimal number = Values.decimal(limit);
        if (number == null) {
            errors.add(error(path, "bound"));
        } else if (value.compareTo(number) == outside) {
            errors.add(error(path, name, number.toPlainString()));
        }
    }

    private void length(String path, String text, Scope scope, List<FieldError> errors) {
        int length = Values.trim(text).length();
        BigDecimal least = Values.decimal(limit("minLength", scope));
        if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0) {
            errors.add(error(path, "min-length", least.toPlainString()));
        }
        BigDecimal most = Values.decimal(limit("maxLength", scope));
        if (most != null && BigDecimal.valueOf(length).compareTo(most) > 0) {
            errors.add(error(path, "max-length", most.toPlainString()));
        }
    }

    private void format(String path, String text, List<FieldError> errors) {
        String kind = validate.path("validationType").asText("");
        if ((kind.equals("phone") && !Formats.phone(text)) || (kind.equals("email") && !Formats.email(text))) {
            errors.add(error(path, kind));
        }
        if (check != null && !Checks.passes(check, text)) {
            errors.add(error(path, "check." + check));
        }
    }

    /** Number, or what an expression made of it; null when there is no limit. */
    @Nullable
    Object limit(String name, Scope scope) {
        Feel feel = bounds.get(name);
        if (feel != null) {
            return feel.evaluate(scope.variables());
        }
        JsonNode literal = validate.path(name);
        return literal.isNumber() || literal.isTextual() ? literal.asText() : null;
    }

    private static FieldError error(String path, String key, String... arguments) {
        return new FieldError(path, "form.error." + key, List.of(arguments));
    }
}
