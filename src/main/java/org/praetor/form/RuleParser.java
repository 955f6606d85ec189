package org.praetor.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@code validate}, and of numbers {@code decimalDigits} and {@code increment}. */
final class RuleParser {

    private final Faults faults;
    private final String name;
    private final Type type;
    private final JsonNode json;
    private final JsonNode validate;

    RuleParser(Faults faults, String name, Type type, JsonNode json) {
        this.faults = faults;
        this.name = name;
        this.type = type;
        this.json = json;
        this.validate = json.path("validate");
    }

    Rules rules(@Nullable String check) {
        validate.properties().forEach(rule -> {
            if (!type.validations().contains(rule.getKey())) {
                faults.unsupported(name, "\"validate." + rule.getKey() + "\"", type.validations());
            }
        });
        JsonNode required = validate.path("required");
        if (!required.isMissingNode() && !required.isBoolean()) {
            faults.add(name, "\"validate.required\" must be true or false; expressions are not supported here.");
        }
        String kind = validate.path("validationType").asText("");
        if (!Set.of("", "email", "phone", "custom").contains(kind)) {
            faults.unsupported(
                    name, "\"validate.validationType\": \"" + kind + "\"", Set.of("email", "phone", "custom"));
        }
        return new Rules(type, validate, bounds(), pattern(), check, decimals(), increment());
    }

    private Map<String, Feel> bounds() {
        Map<String, Feel> bounds = new HashMap<>();
        for (String bound : List.of("min", "max", "minLength", "maxLength")) {
            JsonNode limit = validate.path(bound);
            if (limit.isMissingNode() || limit.isNull()) {
                continue;
            }
            Feel feel = Feel.isExpression(limit.asText())
                    ? Feel.parse(limit.asText().substring(1))
                    : null;
            if (feel != null) {
                bounds.put(bound, feel);
            } else if (ComponentParser.number(limit) == null) {
                faults.add(
                        name, "\"validate." + bound + "\": \"" + limit.asText() + "\" is neither a number nor FEEL.");
            }
        }
        return Map.copyOf(bounds);
    }

    private @Nullable Patterns pattern() {
        String source = validate.path("pattern").asText("");
        if (source.isEmpty()) {
            return null;
        }
        return Patterns.of(source).orElseGet(() -> {
            faults.add(
                    name,
                    "\"validate.pattern\": \"" + source
                            + "\" is not a regular expression that JavaScript and Java read alike; supported: classes, groups,"
                            + " quantifiers, alternatives, ^, $, \\d, \\w, \\s and lookahead.");
            return null;
        });
    }

    private @Nullable Integer decimals() {
        JsonNode digits = json.path("decimalDigits");
        if (digits.isMissingNode() || digits.isNull()) {
            return null;
        }
        if (!digits.canConvertToInt() || digits.asInt() < 0) {
            faults.add(name, "\"decimalDigits\" must be a whole number from 0.");
            return null;
        }
        return digits.asInt();
    }

    private @Nullable BigDecimal increment() {
        JsonNode step = json.path("increment");
        if (step.isMissingNode() || step.asText("").isEmpty()) {
            return null;
        }
        BigDecimal increment = ComponentParser.number(step);
        if (increment == null || increment.signum() <= 0) {
            faults.add(name, "\"increment\" must be a number above 0.");
        }
        return increment;
    }
}
