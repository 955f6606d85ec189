package org.praetor.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message keys that a template asks for. A key is literal ({@code web.save}), made of a known beginning and a value
 * ({@code role.*}, {@code web.error.*.title}), or held by a variable ({@code $fault.key}).
 */
final class KeysInTemplates {

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*\\.(?:[A-Za-z0-9-]+\\.)*[A-Za-z0-9-]*");
    private static final Pattern CALL = Pattern.compile("#messages\\.msg(?:WithParams)?\\(");

    private final List<String> found = new ArrayList<>();

    private KeysInTemplates() {}

    static List<String> of(String template) {
        KeysInTemplates keys = new KeysInTemplates();
        String source = Markup.withoutComments(template);
        for (int at = source.indexOf("#{"); at >= 0; at = source.indexOf("#{", at + 2)) {
            keys.expression(balanced(source, at + 1, '{', '}'));
        }
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            keys.argument(balanced(source, call.end() - 1, '(', ')'));
        }
        return keys.found;
    }

    private void expression(String inside) {
        if (inside.startsWith("|")) {
            String pattern = inside.substring(1, inside.indexOf('|', 1));
            found.add(pattern.replaceAll("\\$\\{[^}]*}", "*"));
        } else if (inside.startsWith("$")) {
            computed(balanced(inside, 1, '{', '}'));
        } else {
            found.add(inside.split("\\(", 2)[0].strip());
        }
    }

    private void argument(String inside) {
        if (inside.startsWith("'")) {
            computed(inside.substring(0, inside.indexOf('\'', 1) + 1));
        } else {
            found.add("$" + inside.split(",", 2)[0].strip());
        }
    }

    private void computed(String expression) {
        List<String> keys = LITERAL.matcher(expression)
                .results()
                .map(literal -> literal.group(1))
                .filter(literal -> KEY.matcher(literal).matches())
                .map(literal -> literal.endsWith(".") ? literal + "*" : literal)
                .toList();
        found.addAll(keys.isEmpty() ? List.of("$" + expression) : keys);
    }

    private static String balanced(String source, int open, char left, char right) {
        int depth = 0;
        for (int at = open; at < source.length(); at++) {
            if (source.charAt(at) == left) {
                depth++;
            } else if (source.charAt(at) == right && --depth == 0) {
                return source.substring(open + 1, at).strip();
            }
        }
        throw new IllegalArgumentException("unbalanced: " + source.substring(open));
    }
}
