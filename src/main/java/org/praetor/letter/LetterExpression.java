package org.praetor.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may stand between <code>${</code> and <code>}</code> of a letter: paths through maps and lists, literals, comparisons and a
 * few named utilities. It knows no classes and calls no methods, so no text of a template can reach Java.
 *
 * @param root gives the value of a name
 * @param paths every path the expression reads, in the shape {@code findings[].message}
 */
record LetterExpression(Node root, List<List<String>> paths) {

    /** Names to values. */
    interface Scope extends Function<String, @Nullable Object> {
        @Override
        @Nullable
        Object apply(String name);
    }

    /** One node of the parsed expression. */
    interface Node {
        @Nullable
        Object value(Scope scope);
    }

    /** The text is no expression of this language; the message is a sentence. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    static LetterExpression parse(String text) {
        return new LetterExpressionParser(text).parse();
    }

    @Nullable
    Object value(Scope scope) {
        return root.value(scope);
    }

    /** One step of a path: a key of a map, an index of a list; anything else is empty. */
    static @Nullable Object step(@Nullable Object from, @Nullable Object key) {
        if (from instanceof Map<?, ?> map) {
            return map.get(String.valueOf(key));
        }
        if (from instanceof List<?> list && key instanceof BigDecimal index) {
            int at = index.intValue();
            return at >= 0 && at < list.size() ? list.get(at) : null;
        }
        return null;
    }

    static boolean truth(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Number number) {
            return number(number).signum() != 0;
        }
        return !(value instanceof String text && (text.isEmpty() || text.equals("false")));
    }

    /** -1, 0, 1 for two numbers or two texts; null when they cannot be compared. */
    static @Nullable Integer compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return number(a).compareTo(number(b));
        }
        return left instanceof String a && right instanceof String b ? Integer.signum(a.compareTo(b)) : null;
    }

    static boolean same(@Nullable Object left, @Nullable Object right) {
        Integer order = compare(left, right);
        return order != null ? order == 0 : left == null ? right == null : left.equals(right);
    }

    static @Nullable Object plus(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return number(a).add(number(b));
        }
        return text(left) + text(right);
    }

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static long size(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return text(value).length();
    }

    static List<Object> items(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : value == null ? List.of() : List.of(value);
    }

    static BigDecimal number(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }
}
