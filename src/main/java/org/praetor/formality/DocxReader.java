package org.praetor.formality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document as it is printed: list numbers counted, revisions taken as accepted, hidden text left out, pictures and formulas in their places, part titles of
 * page headers before their sections. Streams the XML instead of building the document, so that a hostile one costs no more memory than its text.
 */
final class DocxReader {

    /** Paragraphs in text boxes in paragraphs: deeper is an attack. */
    private static final int DEEPEST = 100;

    private final DocxNumbering numbering;
    private final DocxRelations relations;
    private final DocxInline inline;
    private final int limit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> boxed = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** What a paragraph whose end was deleted leaves to the next one. */
    private WordParagraph carried = new WordParagraph();

    private final WordRow row = new WordRow();
    private int tables;
    private String title = "";
    private int section;
    private boolean sectionEnds;
    private int properties;
    private int skipped;
    private boolean vanished;
    private boolean revised;
    private int length;

    private DocxReader(DocxNumbering numbering, DocxRelations relations, int limit) {
        this.numbering = numbering;
        this.relations = relations;
        this.inline = new DocxInline(relations);
        this.limit = limit;
    }

    /** A paragraph and what numbers it; a text box opens one inside another. */
    private static final class Open {
        private final WordParagraph paragraph;
        private @Nullable String list;
        private @Nullable String level;
        private @Nullable String style;
        private boolean joinsNext;

        private Open(WordParagraph paragraph) {
            this.paragraph = paragraph;
        }
    }

    /** @param revised whether it holds tracked revisions, which CNIPA refuses */
    record Read(List<Line> lines, boolean revised) {}

    /**
     * @param files entries of the package by path: document, numbering, styles, relations, headers
     * @param media pictures of the package by path ("word/media/image1.png")
     */
    static Read read(Map<String, byte[]> files, Map<String, Picture> media, int limit) throws Unreadable {
        byte[] document = files.get("word/document.xml");
        if (document == null) {
            throw new Unreadable("broken");
        }
        try {
            DocxNumbering numbering = DocxNumbering.of(files.get("word/numbering.xml"), files.get("word/styles.xml"));
            DocxReader reader = new DocxReader(numbering, DocxRelations.of(files, media), limit);
            XMLStreamReader in = Xml.open(document);
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reader.start(in, in.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    reader.end(in.getLocalName());
                }
            }
            reader.lines.addAll(reader.carried.lines(""));
            return new Read(reader.lines, reader.revised);
        } catch (XMLStreamException broken) {
            throw new Unreadable("broken");
        }
    }

    private void start(XMLStreamReader in, String name) throws Unreadable, XMLStreamException {
        boolean removed = removed(name);
        revised |= removed || name.equals("ins") || name.equals("moveTo");
        if (removed && skipped == 0 && properties > 0 && !open.isEmpty() && !name.endsWith("Change")) {
            open.element().joinsNext = true;
        }
        if (removed || name.equals("Fallback") || name.equals("rt")) {
            skipped++;
        } else if (skipped == 0) {
            property(in, name);
            content(in, name);
        }
    }

    private void end(String name) {
        if (removed(name) || name.equals("Fallback") || name.equals("rt")) {
            skipped--;
        } else if (skipped == 0) {
            switch (name) {
                case "p" -> close();
                case "pPr" -> properties--;
                case "tbl" -> tables--;
                case "tr" -> row(() -> row.end(lines));
                case "sectPr" -> {
                    if (properties == 0) {
                        endSection();
                    }
                }
                default -> inline.end(name, paragraph());
            }
        }
    }

    /** Deleted or moved away, or how something was before a revision. */
    private static boolean removed(String name) {
        return name.equals("del") || name.equals("moveFrom") || name.endsWith("Change");
    }

    private void property(XMLStreamReader in, String name) {
        @Nullable Open at = open.peek();
        switch (name) {
            case "pPr" -> properties++;
            case "sectPr" -> sectionEnds = properties > 0;
            case "headerReference" ->
                title = relations.title(attribute(in, "id")).orElse(title);
            case "r" -> vanished = false;
            case "vanish" -> vanished = !"0".equals(attribute(in, "val")) && !"false".equals(attribute(in, "val"));
            case "numId", "ilvl", "pStyle" -> {
                if (at != null && properties > 0) {
                    @Nullable String value = attribute(in, "val");
                    at.list = name.equals("numId") ? value : at.list;
                    at.level = name.equals("ilvl") ? value : at.level;
                    at.style = name.equals("pStyle") ? value : at.style;
                }
            }
            default -> {}
        }
    }

    private void content(XMLStreamReader in, String name) throws Unreadable, XMLStreamException {
        switch (name) {
            case "p" -> open();
            case "tbl" -> tables++;
            case "tr" -> row(() -> row.begin(lines));
            case "tc" -> row(row::cell);
            case "t" -> add(in.getElementText());
            case "tab", "ptab" -> add(properties > 0 ? "" : " ");
            case "br", "cr" -> add(attribute(in, "type") == null ? String.valueOf(WordParagraph.BREAK) : " ");
            case "noBreakHyphen" -> add("-");
            case "sym" -> add(SymbolFont.text(attribute(in, "font"), attribute(in, "char")));
            default -> inline.start(in, name, paragraph());
        }
    }

    /** Rows of a table in the text; one in a cell or in a text box belongs to what it stands in. */
    private void row(Runnable step) {
        if (tables == 1 && open.isEmpty()) {
            step.run();
        }
    }

    private @Nullable WordParagraph paragraph() {
        return open.isEmpty() ? null : open.element().paragraph;
    }

    private void add(String characters) throws Unreadable {
        if (open.isEmpty() || vanished) {
            return;
        }
        length += characters.length();
        if (length > limit) {
            throw new Unreadable("text-too-long", limit);
        }
        open.element().paragraph.add(characters);
    }

    private void open() throws Unreadable {
        if (open.size() > DEEPEST) {
            throw new Unreadable("broken");
        }
        vanished = false;
        if (open.isEmpty()) {
            open.push(new Open(carried));
            carried = new WordParagraph();
        } else {
            open.push(new Open(new WordParagraph()));
        }
    }

    /** What stands in text boxes follows the paragraph they hang on. An empty paragraph of a list counts: its number is printed. */
    private void close() {
        Open closed = open.pop();
        if (closed.joinsNext && open.isEmpty()) {
            carried = closed.paragraph;
            return;
        }
        List<Line> own = closed.paragraph.lines(numbering.next(closed.list, closed.level, closed.style));
        if (!open.isEmpty()) {
            boxed.addAll(own);
            return;
        }
        lines.addAll(own);
        lines.addAll(boxed);
        boxed.clear();
        if (sectionEnds) {
            endSection();
        }
    }

    private void endSection() {
        if (!title.isEmpty()) {
            lines.add(section, Line.of(title));
        }
        section = lines.size();
        sectionEnds = false;
    }

    static @Nullable String attribute(XMLStreamReader in, String name) {
        for (int index = 0; index < in.getAttributeCount(); index++) {
            if (in.getAttributeLocalName(index).equals(name)) {
                return in.getAttributeValue(index);
            }
        }
        return null;
    }
}
