package org.praetor.examination;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a phrase that a case fills: {@code {claim}不具备{article}规定的{ground}}. */
public final class Placeholders {

    /** All there are, in the order in which pages name them. */
    public static final List<String> NAMES =
            List.of("claim", "document", "passage", "article", "ground", "subject", "number", "round", "reasons");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private Placeholders() {}

    /** A phrase with its places filled. {@code missing}: places for which the case has nothing; they stay as they are. */
    public record Filled(String text, List<String> missing) {}

    /** What stands in braces and is no placeholder; a lone brace is named by itself. */
    static Set<String> unknown(String content) {
        Set<String> unknown = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(content);
        while (place.find()) {
            if (!NAMES.contains(place.group(1))) {
                unknown.add("{" + place.group(1) + "}");
            }
        }
        Matcher brace = BRACE.matcher(PLACE.matcher(content).replaceAll(""));
        while (brace.find()) {
            unknown.add(brace.group());
        }
        return unknown;
    }

    /** @param values by name; one that is not there, or empty, is missing */
    static Filled fill(String content, Map<String, String> values) {
        List<String> missing = new ArrayList<>();
        String text = PLACE.matcher(content).replaceAll(place -> {
            String value = values.getOrDefault(place.group(1), "");
            if (value.isEmpty()) {
                missing.add(place.group());
                return Matcher.quoteReplacement(place.group());
            }
            return Matcher.quoteReplacement(value);
        });
        return new Filled(text, missing.stream().distinct().toList());
    }
}
