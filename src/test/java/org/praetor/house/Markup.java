package org.praetor.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of one template and the text after each of them; attribute values may hold {@code >}. */
record Markup(List<Tag> tags) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("</?([A-Za-z!][A-Za-z0-9:!-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][A-Za-z0-9_:.-]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?", Pattern.DOTALL);

    record Tag(String name, boolean closing, Map<String, String> attributes, String textAfter) {}

    static String withoutComments(String template) {
        return COMMENT.matcher(template).replaceAll("");
    }

    static Markup of(String template) {
        String source = withoutComments(template);
        List<Tag> tags = new ArrayList<>();
        List<MatchResult> found = TAG.matcher(source).results().toList();
        for (int at = 0; at < found.size(); at++) {
            MatchResult tag = found.get(at);
            int next = at + 1 < found.size() ? found.get(at + 1).start() : source.length();
            boolean closing = source.charAt(tag.start() + 1) == '/';
            tags.add(new Tag(tag.group(1), closing, attributes(tag.group(2)), source.substring(tag.end(), next)));
        }
        return new Markup(tags);
    }

    private static Map<String, String> attributes(String source) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(source);
        while (attribute.find()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            attributes.put(attribute.group(1), value == null ? "" : value);
        }
        return attributes;
    }
}
