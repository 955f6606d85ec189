package org.praetor.proceeding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The accepted shapes of an expression in a model; everything else is refused.
 *
 * <pre>
 * ${variable}    ${variable == literal}    ${bean.method(argument, …)}
 * </pre>
 *
 * An argument is a variable or a literal: text in single quotes, a whole number, {@code true}, {@code false}.
 */
record Shape(@Nullable String bean, @Nullable String method, List<Operand> operands) {

    private static final String NAME = "[a-z][A-Za-z0-9]*";
    private static final String OPERAND = "'[^'\\\\$#{}]*'|-?\\d{1,9}|" + NAME;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*(" + NAME + ")\\s*\\}");
    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{\\s*(" + NAME + ")\\s*==\\s*(" + OPERAND + ")\\s*\\}");
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(" + NAME + ")\\.(" + NAME + ")\\(\\s*((?:" + OPERAND
            + ")(?:\\s*,\\s*(?:" + OPERAND + "))*)?\\s*\\)\\s*\\}");
    private static final Pattern EACH = Pattern.compile(OPERAND);

    /** A variable ({@code name} set) or a literal. */
    record Operand(@Nullable String name, @Nullable Object literal) {

        static Operand of(String text) {
            if (text.startsWith("'")) {
                return new Operand(null, text.substring(1, text.length() - 1));
            }
            if (text.equals("true") || text.equals("false")) {
                return new Operand(null, Boolean.valueOf(text));
            }
            return Character.isLetter(text.charAt(0))
                    ? new Operand(text, null)
                    : new Operand(null, new BigDecimal(text));
        }
    }

    /** Empty when the text is none of the accepted shapes. */
    static Optional<Shape> of(String text) {
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return Optional.of(new Shape(call.group(1), call.group(2), operands(call.group(3))));
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return Optional.of(
                    new Shape(null, null, List.of(Operand.of(comparison.group(1)), Operand.of(comparison.group(2)))));
        }
        Matcher variable = VARIABLE.matcher(text);
        return variable.matches()
                ? Optional.of(new Shape(null, null, List.of(Operand.of(variable.group(1)))))
                : Optional.empty();
    }

    private static List<Operand> operands(@Nullable String text) {
        List<Operand> operands = new ArrayList<>();
        Matcher each = EACH.matcher(text == null ? "" : text);
        while (each.find()) {
            operands.add(Operand.of(each.group()));
        }
        return operands;
    }

    /** True when a text is an expression at all, and not plain text. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    boolean call() {
        return bean != null;
    }

    boolean calls(String capability, String name) {
        return capability.equals(bean) && name.equals(method);
    }

    /** Names of the variables it reads. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        for (Operand operand : operands) {
            if (operand.name() != null) {
                names.add(operand.name());
            }
        }
        return names;
    }

    /** The text literal at this place, e.g. the rule of {@code clocks.due(caseId,'preexam.exam')} at 1. */
    Optional<String> text(int position) {
        return position < operands.size() && operands.get(position).literal() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
