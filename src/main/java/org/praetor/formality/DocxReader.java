package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document as it is printed: list numbers counted, deleted revisions left out, pictures and formulas in their places. Streams the XML instead of building the
 * document, so that a hostile one costs no more memory than its text.
 */
final class DocxReader {

    private static final Set<String> PICTURES = Set.of("blip", "imagedata");

    private final DocxNumbering numbering;
    private final Map<String, Picture> pictures;
    private final int limit;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Picture> inLine = new ArrayList<>();
    private @Nullable String list;
    private @Nullable String level;
    private @Nullable String style;
    private int deleted;
    private int hidden;
    private boolean revised;
    private int length;

    private DocxReader(DocxNumbering numbering, Map<String, Picture> pictures, int limit) {
        this.numbering = numbering;
        this.pictures = pictures;
        this.limit = limit;
    }

    /** @param revised whether it holds tracked revisions, which CNIPA refuses */
    record Read(List<Line> lines, boolean revised) {}

    /**
     * @param files entries of the package by path: document, numbering, styles, relations
     * @param media pictures of the package by path ("word/media/image1.png")
     */
    static Read read(Map<String, byte[]> files, Map<String, Picture> media, int limit) throws Unreadable {
        byte[] document = files.get("word/document.xml");
        if (document == null) {
            throw new Unreadable("broken");
        }
        try {
            DocxNumbering numbering = DocxNumbering.of(files.get("word/numbering.xml"), files.get("word/styles.xml"));
            Map<String, Picture> byRelation = relations(files.get("word/_rels/document.xml.rels"), media);
            DocxReader reader = new DocxReader(numbering, byRelation, limit);
            XMLStreamReader in = Xml.open(document);
            while (in.hasNext()) {
                reader.event(in, in.next());
            }
            return new Read(reader.lines, reader.revised);
        } catch (XMLStreamException broken) {
            throw new Unreadable("broken");
        }
    }

    private void event(XMLStreamReader in, int event) throws Unreadable {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(in, in.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(in.getLocalName());
        }
    }

    private void start(XMLStreamReader in, String name) throws Unreadable {
        switch (name) {
            case "p" -> paragraph();
            case "t" -> {
                try {
                    add(in.getElementText());
                } catch (XMLStreamException broken) {
                    throw new Unreadable("broken");
                }
            }
            case "tab", "br", "cr" -> add(" ");
            case "noBreakHyphen" -> add("-");
            case "del", "moveFrom" -> {
                deleted++;
                revised = true;
            }
            case "ins", "moveTo" -> revised = true;
            case "Fallback" -> hidden++;
            case "numId" -> list = value(in);
            case "ilvl" -> level = value(in);
            case "pStyle" -> style = value(in);
            default -> {
                if (PICTURES.contains(name) && hidden == 0) {
                    picture(in);
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> flush();
            case "del", "moveFrom" -> deleted--;
            case "Fallback" -> hidden--;
            case "tc" -> {}
            default -> {}
        }
    }

    /** A text box opens a paragraph inside a paragraph: what came before it is a line of its own. */
    private void paragraph() {
        if (!text.toString().isBlank()) {
            flush();
        }
        list = null;
        level = null;
        style = null;
    }

    private void add(String characters) throws Unreadable {
        if (deleted > 0 || hidden > 0) {
            return;
        }
        length += characters.length();
        if (length > limit) {
            throw new Unreadable("text-too-long", limit);
        }
        text.append(characters);
    }

    private void picture(XMLStreamReader in) throws Unreadable {
        add(String.valueOf(ContentHash.PICTURE));
        for (int index = 0; index < in.getAttributeCount(); index++) {
            String attribute = in.getAttributeLocalName(index);
            Picture picture = pictures.get(in.getAttributeValue(index));
            if (picture != null && (attribute.equals("embed") || attribute.equals("id")) && deleted == 0) {
                inLine.add(picture);
            }
        }
    }

    private void flush() {
        String line = Texts.tidy(text.toString());
        if (!line.isEmpty()) {
            lines.add(new Line(numbering.next(list, level, style), line, inLine));
        }
        text.setLength(0);
        inLine.clear();
    }

    private static @Nullable String value(XMLStreamReader in) {
        return attribute(in, "val");
    }

    static @Nullable String attribute(XMLStreamReader in, String name) {
        for (int index = 0; index < in.getAttributeCount(); index++) {
            if (in.getAttributeLocalName(index).equals(name)) {
                return in.getAttributeValue(index);
            }
        }
        return null;
    }

    private static Map<String, Picture> relations(byte @Nullable [] relations, Map<String, Picture> media)
            throws XMLStreamException {
        Map<String, Picture> byId = new HashMap<>();
        if (relations == null) {
            return byId;
        }
        XMLStreamReader in = Xml.open(relations);
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("Relationship")) {
                String target = String.valueOf(attribute(in, "Target"));
                Picture picture = media.get(target.startsWith("/") ? target.substring(1) : "word/" + target);
                String id = attribute(in, "Id");
                if (picture != null && id != null) {
                    byId.put(id, picture);
                }
            }
        }
        return byId;
    }
}
