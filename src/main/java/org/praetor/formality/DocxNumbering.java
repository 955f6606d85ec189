package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Automatic list numbers of a Word document: claims often carry their number only here. */
final class DocxNumbering {

    private static final String NUMERALS = "〇一二三四五六七八九十";

    /** @param pattern as in "%1." */
    private record Level(String format, String pattern, int start) {}

    /** @param list list of a paragraph style, and its level */
    private record Styled(String list, String level) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Styled> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering of(byte @Nullable [] numbering, byte @Nullable [] styles) throws XMLStreamException {
        DocxNumbering read = new DocxNumbering();
        if (numbering != null) {
            read.lists(Xml.open(numbering));
        }
        if (styles != null) {
            read.styles(Xml.open(styles));
        }
        return read;
    }

    /** The printed number of the next paragraph of this list; "" for none and for bullets. */
    String next(@Nullable String list, @Nullable String level, @Nullable String style) {
        Styled styled = styles.get(String.valueOf(style));
        String id = list != null ? list : styled == null ? "0" : styled.list();
        String depth = level != null ? level : styled == null || list != null ? "0" : styled.level();
        String definition = abstractOf.get(id);
        if (definition == null || !depth.matches("[0-8]")) {
            return "";
        }
        int at = Integer.parseInt(depth);
        Level drawn = levels.get(definition + "/" + at);
        if (drawn == null || drawn.format().equals("bullet") || drawn.format().equals("none")) {
            return "";
        }
        int[] counter =
                counters.computeIfAbsent(starts.containsKey(id) ? "list " + id : definition, absent -> new int[9]);
        counter[at] = counter[at] == 0 ? starts.getOrDefault(id, drawn.start()) : counter[at] + 1;
        for (int deeper = at + 1; deeper < counter.length; deeper++) {
            counter[deeper] = 0;
        }
        return printed(definition, drawn, counter);
    }

    private String printed(String definition, Level drawn, int[] counter) {
        String text = drawn.pattern();
        for (int at = 0; at < counter.length; at++) {
            Level level = levels.get(definition + "/" + at);
            String format = level == null ? "decimal" : level.format();
            text = text.replace("%" + (at + 1), number(format, counter[at]));
        }
        return text.strip();
    }

    private static String number(String format, int value) {
        if (format.startsWith("chinese") || format.startsWith("japanese") || format.startsWith("ideograph")) {
            return value <= 10
                    ? String.valueOf(NUMERALS.charAt(Math.max(0, value)))
                    : value < 20 ? "十" + NUMERALS.charAt(value - 10) : String.valueOf(value);
        }
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + Math.floorMod(value - 1, 26)));
            case "upperLetter" -> String.valueOf((char) ('A' + Math.floorMod(value - 1, 26)));
            default -> String.valueOf(value);
        };
    }

    private void lists(XMLStreamReader in) throws XMLStreamException {
        String definition = "";
        String list = "";
        String level = "";
        boolean overridden = false;
        Map<String, String> found = new HashMap<>();
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String value = String.valueOf(DocxReader.attribute(in, "val"));
                switch (in.getLocalName()) {
                    case "abstractNum" -> definition = String.valueOf(DocxReader.attribute(in, "abstractNumId"));
                    case "num" -> list = String.valueOf(DocxReader.attribute(in, "numId"));
                    case "abstractNumId" -> abstractOf.put(list, value);
                    case "lvlOverride" -> overridden = "0".equals(DocxReader.attribute(in, "ilvl"));
                    case "startOverride" -> {
                        if (overridden) {
                            starts.put(list, integer(value));
                        }
                    }
                    case "lvl" -> {
                        level = String.valueOf(DocxReader.attribute(in, "ilvl"));
                        found.clear();
                    }
                    case "numFmt", "lvlText", "start" -> found.put(in.getLocalName(), value);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("lvl")
                    && !definition.isEmpty()) {
                levels.putIfAbsent(
                        definition + "/" + level,
                        new Level(
                                found.getOrDefault("numFmt", "decimal"),
                                found.getOrDefault("lvlText", ""),
                                integer(found.getOrDefault("start", "1"))));
            }
        }
    }

    private void styles(XMLStreamReader in) throws XMLStreamException {
        String style = "";
        String level = "0";
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                String value = String.valueOf(DocxReader.attribute(in, "val"));
                switch (in.getLocalName()) {
                    case "style" -> {
                        style = String.valueOf(DocxReader.attribute(in, "styleId"));
                        level = "0";
                    }
                    case "ilvl" -> level = value;
                    case "numId" -> styles.put(style, new Styled(value, level));
                    default -> {}
                }
            }
        }
    }

    private static int integer(String value) {
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 1;
    }
}
