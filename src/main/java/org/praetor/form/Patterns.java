package org.praetor.form;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript regular expression without flags, as {@code validate.pattern} is one, run by Java. Constructs that the
 * two languages read differently are translated or refused; characters outside the basic plane count as two, as
 * JavaScript counts them.
 */
final class Patterns {

    private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
    private static final String SPACES =
            "\\t\\u000b\\f \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff" + LINE_ENDS;
    private static final String ESCAPES = "dDwWsStnrvf0123456789xuk.*+?^${}()[]|/\\-";
    private static final Pattern SPECIAL_GROUP = Pattern.compile("\\(\\?(?![:=!]|<[=!]|<[A-Za-z][A-Za-z0-9]*>)");

    private final Pattern java;

    private Patterns(Pattern java) {
        this.java = java;
    }

    static Optional<Patterns> of(String javaScript) {
        String translated = translate(javaScript);
        if (translated == null || SPECIAL_GROUP.matcher(javaScript).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Patterns(Pattern.compile(halves(translated))));
        } catch (PatternSyntaxException notSupported) {
            return Optional.empty();
        }
    }

    boolean found(String value) {
        return java.matcher(halves(value)).find();
    }

    /** Null where JavaScript and Java would not mean the same. */
    private static @Nullable String translate(String source) {
        StringBuilder out = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                if (++i == source.length() || ESCAPES.indexOf(source.charAt(i)) < 0) {
                    return null;
                }
                out.append(escape(source.charAt(i), inClass));
            } else if (inClass) {
                if (c == '[' || c == '&') {
                    out.append('\\');
                }
                out.append(c);
                inClass = c != ']';
            } else if (c == '+' && i > 0 && possessive(source, i)) {
                return null;
            } else {
                out.append(c == '$' ? "\\z" : c == '.' ? "[^" + LINE_ENDS + "]" : String.valueOf(c));
                inClass = c == '[';
            }
        }
        return out.toString();
    }

    private static String escape(char c, boolean inClass) {
        return switch (c) {
            case 's' -> inClass ? SPACES : "[" + SPACES + "]";
            case 'S' -> inClass ? "\\S" : "[^" + SPACES + "]";
            case 'v' -> "\\u000b";
            default -> "\\" + c;
        };
    }

    /** {@code a++}: an error in JavaScript, possessive in Java. */
    private static boolean possessive(String source, int at) {
        char before = source.charAt(at - 1);
        boolean escaped = at > 1 && source.charAt(at - 2) == '\\';
        return !escaped && (before == '+' || before == '*' || before == '?' || before == '}');
    }

    /** Java pairs surrogates, JavaScript without the u flag does not: both halves move to private code points. */
    private static String halves(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (Character.isSurrogate((char) c) ? c + 0x0800 : c)));
        return out.toString();
    }
}
