package org.praetor.proceeding;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;

/** Process variables that forms decide: only declared ones, only plain values, never persons' data or objects. */
final class DecisionValues {

    private DecisionValues() {}

    /** Every variable a gateway may test, before anybody decided: an unset one would throw even with a default flow. */
    static Map<String, @Nullable Object> unset(Deployed deployed) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        deployed.results().forEach(result -> variables.put(result, null));
        deployed.decisionTypes().forEach((key, type) -> variables.put(key, type.equals("checkbox") ? false : null));
        return variables;
    }

    static Map<String, @Nullable Object> accepted(Deployed deployed, Map<String, Object> decisions) {
        Map<String, @Nullable Object> accepted = new HashMap<>();
        decisions.forEach((key, value) -> {
            if (!deployed.decisionTypes().containsKey(key)) {
                throw new PraetorException(
                        PraetorException.Kind.INVALID,
                        "step.unknown-decision",
                        key + ", known: " + deployed.decisionTypes().keySet());
            }
            accepted.put(key, plain(key, value));
        });
        return accepted;
    }

    private static @Nullable Object plain(String key, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return decimal.stripTrailingZeros().scale() <= 0
                    ? (Object) decimal.longValueExact()
                    : (Object) decimal.doubleValue();
        }
        if (value instanceof Temporal) {
            return value.toString();
        }
        throw new PraetorException(PraetorException.Kind.INVALID, "step.unknown-decision", key + " is no plain value");
    }
}
