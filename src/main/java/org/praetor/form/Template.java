package org.praetor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text with FEEL in it: {@code =expression}, or {@code {{expression}}} among words. Values are plain text, never markup. */
final class Template {

    private static final Pattern SPOT = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final char MARK = '\ue000';

    private final String frame;
    private final List<Feel> spots;

    private Template(String frame, List<Feel> spots) {
        this.frame = frame;
        this.spots = spots;
    }

    /** The fault of a text, null when there is none. */
    static @Nullable String fault(String text) {
        Matcher matcher = SPOT.matcher(text);
        while (matcher.find()) {
            String expression = matcher.group(1).strip();
            if (expression.startsWith("#") || expression.startsWith("/")) {
                return "\"{{" + expression + "}}\" is not supported; supported: =expression and {{expression}}.";
            }
            if (Feel.parse(expression) == null) {
                return "\"" + expression + "\" is not FEEL.";
            }
        }
        boolean broken = Feel.isExpression(text) && Feel.parse(text.substring(1)) == null;
        return broken ? "\"" + text + "\" is not FEEL." : null;
    }

    /** @param text without fault; one with a fault (a message text) is taken word for word */
    static Template of(String text) {
        if (fault(text) != null) {
            return new Template(text, List.of());
        }
        if (Feel.isExpression(text)) {
            return new Template(String.valueOf(MARK), spots(List.of(text.substring(1))));
        }
        List<String> expressions =
                SPOT.matcher(text).results().map(found -> found.group(1)).toList();
        String frame = SPOT.matcher(text.replace(MARK, ' ')).replaceAll(String.valueOf(MARK));
        return new Template(frame, spots(expressions));
    }

    String text(Scope scope) {
        return filled(frame, values(scope));
    }

    /** As HTML: markdown of the frame, the values escaped. */
    String html(Scope scope) {
        List<String> escaped = values(scope).stream().map(Markdown::escape).toList();
        return filled(Markdown.html(frame), escaped);
    }

    private List<String> values(Scope scope) {
        Map<String, Object> variables = scope.variables();
        List<String> values = new ArrayList<>();
        spots.forEach(feel -> values.add(Choices.text(feel.evaluate(variables))));
        return values;
    }

    private static List<Feel> spots(List<String> expressions) {
        List<Feel> spots = new ArrayList<>();
        for (String expression : expressions) {
            Feel feel = Feel.parse(expression);
            if (feel != null) {
                spots.add(feel);
            }
        }
        return List.copyOf(spots);
    }

    private static String filled(String frame, List<String> values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            if (c == MARK && next < values.size()) {
                text.append(values.get(next++));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
