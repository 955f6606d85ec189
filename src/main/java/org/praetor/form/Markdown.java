package org.praetor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small safe subset: paragraphs and line breaks, headings, lists, {@code **strong**}, {@code *emphasis*}, {@code
 * `code`}, links to https or to this site. Everything is escaped first; HTML in the source stays text.
 */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*]\\s+(.+)");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\.\\s+(.+)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(((?:https://|/(?!/))[^\\s()\"*`]+)\\)");

    private Markdown() {}

    static String html(String source) {
        StringBuilder html = new StringBuilder();
        for (String block : source.replace("\r\n", "\n").strip().split("\\n\\s*\\n")) {
            block(List.of(block.strip().split("\\n")), html);
        }
        return html.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void block(List<String> lines, StringBuilder html) {
        List<String> paragraph = new ArrayList<>();
        String list = "";
        for (String raw : lines) {
            String line = raw.strip();
            Matcher heading = HEADING.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            Matcher numbered = NUMBERED.matcher(line);
            String kind = bullet.matches() ? "ul" : numbered.matches() ? "ol" : "";
            boolean breaks = heading.matches() || !kind.isEmpty();
            if (breaks) {
                close(paragraph, html);
            }
            if (!kind.equals(list)) {
                html.append(list.isEmpty() ? "" : "</" + list + ">").append(kind.isEmpty() ? "" : "<" + kind + ">");
                list = kind;
            }
            if (heading.matches()) {
                // the page has its own h1 and the form its h2
                int level = Math.min(6, heading.group(1).length() + 2);
                html.append("<h%d>%s</h%d>".formatted(level, inline(heading.group(2)), level));
            } else if (!kind.isEmpty()) {
                html.append("<li>")
                        .append(inline(bullet.matches() ? bullet.group(1) : numbered.group(1)))
                        .append("</li>");
            } else if (!line.isEmpty()) {
                paragraph.add(inline(line));
            }
        }
        html.append(list.isEmpty() ? "" : "</" + list + ">");
        close(paragraph, html);
    }

    private static void close(List<String> paragraph, StringBuilder html) {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(String.join("<br>", paragraph)).append("</p>");
            paragraph.clear();
        }
    }

    private static String inline(String text) {
        String escaped = escape(text);
        return LINK.matcher(escaped)
                .replaceAll("<a href=\"$2\">$1</a>")
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
                .replaceAll("(?<!\\*)\\*([^*]+)\\*(?!\\*)", "<em>$1</em>");
    }
}
