package org.praetor.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code conditional.hide} and {@code readonly}. form-js evaluates both as FEEL unary tests of an absent input: true
 * holds, and so does null ({@code =amount > 5} while the amount is empty); {@code not(…)} around the whole is the
 * negation of that, so that a null inside does not hold.
 */
final class Condition {

    private final Feel feel;
    private final boolean negated;

    private Condition(Feel feel, boolean negated) {
        this.feel = feel;
        this.negated = negated;
    }

    /** Null when it is not FEEL. */
    static @Nullable Condition parse(String expression) {
        String inner = negation(expression.strip());
        Feel feel = Feel.parse(inner == null ? expression : inner);
        return feel == null ? null : new Condition(feel, inner != null);
    }

    boolean holds(Map<String, Object> context) {
        Object result = feel.evaluate(context);
        return negated != (result == null || Boolean.TRUE.equals(result));
    }

    private static @Nullable String negation(String text) {
        if (!text.startsWith("not(") || !text.endsWith(")")) {
            return null;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 3; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            quoted = (c == '"' && text.charAt(i - 1) != '\\') != quoted;
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return null;
            }
        }
        return text.substring(4, text.length() - 1);
    }
}
