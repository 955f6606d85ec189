package org.praetor.journey;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One mapped endpoint: method and path pattern; {@code ANY} where the mapping names no method. */
record Knock(String method, String pattern) implements Comparable<Knock> {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** The path with real ids: a value is found by {@code <first part of the path>.<variable>} or by the variable alone. */
    String path(Map<String, String> values) {
        String room = pattern.split("/", 4).length > 2
                ? "/" + pattern.split("/", 4)[1] + "/" + pattern.split("/", 4)[2]
                : pattern;
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(
                        room + " " + found.group(1), values.getOrDefault(found.group(1), "nothing"))));
    }

    @Override
    public int compareTo(Knock other) {
        int byPattern = pattern.compareTo(other.pattern);
        return byPattern == 0 ? method.compareTo(other.method) : byPattern;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
