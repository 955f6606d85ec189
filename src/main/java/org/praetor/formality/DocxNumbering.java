package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Automatic list numbers of a DOCX: claims often carry their number only here, by the paragraph or by its style. */
final class DocxNumbering {

    private static final int ANCESTORS = 20;

    private final WordLists lists = new WordLists();
    private final Map<String, String> definitions = new HashMap<>();
    /** List, level and ancestor of a paragraph style. */
    private final Map<String, String> styleLists = new HashMap<>();

    private final Map<String, String> styleLevels = new HashMap<>();
    private final Map<String, String> ancestors = new HashMap<>();
    /** Definitions that only point to a style whose list has the levels. */
    private final Map<String, String> links = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering of(byte @Nullable [] numbering, byte @Nullable [] styles) throws XMLStreamException {
        DocxNumbering read = new DocxNumbering();
        if (numbering != null) {
            read.lists(Xml.open(numbering));
        }
        if (styles != null) {
            read.styles(Xml.open(styles));
        }
        read.definitions.forEach((list, definition) -> read.lists.list(list, read.linked(definition)));
        return read;
    }

    /** The printed number of the next paragraph of this list; "" for none and for bullets. */
    String next(@Nullable String list, @Nullable String level, @Nullable String style) {
        String named = list != null ? list : inherited(style, styleLists::get);
        String depth = level != null ? level : list != null ? null : inherited(style, styleLevels::get);
        int at = depth == null ? 0 : depth.matches("[0-8]") ? Integer.parseInt(depth) : WordLists.LEVELS;
        return named == null ? "" : lists.next(named, at);
    }

    private @Nullable String inherited(@Nullable String style, Function<String, @Nullable String> property) {
        @Nullable String at = style;
        for (int step = 0; at != null && step < ANCESTORS; step++) {
            String found = property.apply(at);
            if (found != null) {
                return found;
            }
            at = ancestors.get(at);
        }
        return null;
    }

    private String linked(String definition) {
        String list = styleLists.get(String.valueOf(links.get(definition)));
        return list == null ? definition : definitions.getOrDefault(list, definition);
    }

    private void lists(XMLStreamReader in) throws XMLStreamException {
        String definition = "";
        String list = "";
        int level = 0;
        Map<String, String> found = new HashMap<>();
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String value = String.valueOf(DocxReader.attribute(in, "val"));
                switch (in.getLocalName()) {
                    case "abstractNum" -> definition = String.valueOf(DocxReader.attribute(in, "abstractNumId"));
                    case "numStyleLink" -> links.put(definition, value);
                    case "num" -> list = String.valueOf(DocxReader.attribute(in, "numId"));
                    case "abstractNumId" -> definitions.put(list, value);
                    case "lvlOverride" -> level = integer(DocxReader.attribute(in, "ilvl"), 0);
                    case "startOverride" -> lists.restart(list, level, integer(value, 1));
                    case "lvl" -> {
                        level = integer(DocxReader.attribute(in, "ilvl"), 0);
                        found.clear();
                    }
                    case "numFmt", "lvlText", "start" -> found.put(in.getLocalName(), value);
                    case "pStyle" -> styleLevels.putIfAbsent(value, String.valueOf(level));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("lvl")) {
                WordLists.Level drawn = new WordLists.Level(
                        found.getOrDefault("numFmt", "decimal"),
                        found.getOrDefault("lvlText", ""),
                        integer(found.get("start"), 1));
                if (list.isEmpty()) {
                    lists.level(definition, level, drawn);
                } else {
                    lists.own(list, level, drawn);
                }
            }
        }
    }

    private void styles(XMLStreamReader in) throws XMLStreamException {
        String style = "";
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                String value = String.valueOf(DocxReader.attribute(in, "val"));
                switch (in.getLocalName()) {
                    case "style" -> style = String.valueOf(DocxReader.attribute(in, "styleId"));
                    case "basedOn" -> ancestors.put(style, value);
                    case "ilvl" -> styleLevels.put(style, value);
                    case "numId" -> styleLists.put(style, value);
                    default -> {}
                }
            }
        }
    }

    private static int integer(@Nullable String value, int otherwise) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
