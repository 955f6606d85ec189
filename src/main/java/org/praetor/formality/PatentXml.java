package org.praetor.formality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The three XML forms of Chinese applications, told apart by local names only: e-filing ({@code cn-application-body}), old publications ({@code cn-patent-document}), new ones
 * ({@code business:PatentDocumentAndRelated}). A claim's number stands in its attribute; {@code br} is the line end of the editor, not the author's.
 */
final class PatentXml {

    private static final Map<String, Part> CONTAINERS = Map.of(
            "claims", Part.CLAIMS,
            "description", Part.DESCRIPTION,
            "abstract", Part.ABSTRACT,
            "abst-figure", Part.ABSTRACT_FIGURE,
            "abstractfigure", Part.ABSTRACT_FIGURE,
            "drawings", Part.DRAWINGS);
    private static final Set<String> TITLES = Set.of("invention-title", "InventionTitle");
    private static final Set<String> BLOCKS = Set.of("p", "heading", "Paragraphs", "claim-text", "ClaimText");
    private static final Set<String> SKIPPED = Set.of("bio-deposit", "pb");

    private final Draft draft = new Draft();
    private final Map<String, Picture> pictures;
    private final int limit;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Part> containers = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> claimLines = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private String claimNumber = "";
    private String figureLabel = "";
    private int skipping;
    private int blocks;
    private int length;

    private PatentXml(Map<String, Picture> pictures, int limit) {
        this.pictures = pictures;
        this.limit = limit;
    }

    /** @param missing names of pictures the text refers to that are not in the package */
    record Read(Draft draft, List<String> missing) {}

    /** @param pictures of the same package, by lower-case file name */
    static Read read(byte[] bytes, Map<String, Picture> pictures, int limit) throws Unreadable {
        PatentXml reading = new PatentXml(pictures, limit);
        try {
            XMLStreamReader in = Xml.open(bytes);
            while (in.hasNext()) {
                reading.event(in, in.next());
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable(
                    "broken-xml",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber());
        }
        reading.finish();
        return new Read(reading.draft, reading.missing);
    }

    private void event(XMLStreamReader in, int event) throws Unreadable {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> add(in.getText());
            case XMLStreamConstants.ENTITY_REFERENCE -> add("\uFFFD");
            default -> {}
        }
    }

    private void start(XMLStreamReader in) {
        String name = in.getLocalName();
        open.push(name);
        if (SKIPPED.contains(name)) {
            skipping++;
        } else if (container(name).isPresent()) {
            containers.push(container(name).get());
        } else if (name.equals("claim") || name.equals("Claim")) {
            claimNumber = attribute(in, "num");
            claimLines.clear();
        } else if (name.equals("figure") || name.equals("Figure")) {
            figureLabel = attribute(in, "figure-labels") + attribute(in, "figureLabels");
        } else if (name.equals("img") || name.equals("Image")) {
            picture(attribute(in, "file"));
        } else if (name.equals("br") || name.equals("entry")) {
            text.append(' ');
        } else if (name.equals("row")) {
            flush();
        } else if (BLOCKS.contains(name) || TITLES.contains(name)) {
            flush();
            blocks++;
        }
    }

    private void end(String name) {
        open.pop();
        if (SKIPPED.contains(name)) {
            skipping--;
        } else if (TITLES.contains(name)) {
            title();
            blocks--;
        } else if (BLOCKS.contains(name)) {
            flush();
            blocks--;
        } else if (name.equals("claim") || name.equals("Claim")) {
            flush();
            claim();
        } else if (container(name).isPresent()) {
            flush();
            containers.pop();
        }
    }

    private void add(String characters) throws Unreadable {
        if (skipping > 0 || (blocks == 0 && containers.peek() != Part.CLAIMS)) {
            return;
        }
        length += characters.length();
        if (length > limit) {
            throw new Unreadable("text-too-long", limit);
        }
        text.append(characters);
    }

    private void title() {
        String title = Texts.tidy(text.toString());
        text.setLength(0);
        if (containers.peek() == Part.DESCRIPTION) {
            draft.titleLine = draft.titleLine.isEmpty() ? title : draft.titleLine;
        } else if (draft.title.isEmpty()) {
            draft.title = title;
        }
    }

    private void flush() {
        String paragraph = Texts.tidy(text.toString());
        text.setLength(0);
        @Nullable Part part = containers.peek();
        if (paragraph.isEmpty() || part == null) {
            return;
        }
        switch (part) {
            case CLAIMS -> claimLines.add(paragraph);
            case DESCRIPTION -> draft.description.add(paragraph);
            case ABSTRACT -> draft.abstractLines.add(paragraph);
            case BRIEF_EXPLANATION -> draft.explanation.add(paragraph);
            case REQUEST, TITLE, DRAWINGS, ABSTRACT_FIGURE, SEQUENCE_LISTING, DESIGN_VIEWS -> {}
        }
    }

    /** The number of the attribute; one printed in the text too is not repeated. A text that prints another number keeps it, for the rules. */
    private void claim() {
        String body = String.join("\n", claimLines);
        int number = claimNumber.matches("\\d{1,6}") ? Integer.parseInt(claimNumber) : draft.claims.size() + 1;
        String own = body.replaceFirst("^" + number + "\\s*[.．、]\\s*(?!\\d)", "");
        if (!body.isEmpty() || !claimNumber.isEmpty()) {
            ClaimNumber read = new ClaimNumber(number, number + ".", own).withSecond();
            draft.claims.add(new Draft.RawClaim(number, read.label(), read.text()));
        }
    }

    private void picture(String file) {
        @Nullable
        Picture picture = pictures.get(file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        if (picture == null && !file.isEmpty() && !pictures.isEmpty()) {
            missing.add(file);
        }
        @Nullable Part part = containers.peek();
        if (part == Part.DRAWINGS) {
            draft.drawings.add(new Drawing(Texts.compact(figureLabel), picture));
        } else if (part == Part.ABSTRACT_FIGURE) {
            draft.abstractFigure = new Drawing(Texts.compact(figureLabel), picture);
        } else if (skipping == 0) {
            text.append(ContentHash.PICTURE);
        }
    }

    /** Publications repeat the title as the first paragraph of the description. */
    private void finish() throws Unreadable {
        if (draft.titleLine.isEmpty()
                && !draft.description.isEmpty()
                && Texts.compact(draft.description.get(0)).equals(Texts.compact(draft.title))) {
            draft.titleLine = draft.description.remove(0);
        }
        if (!draft.holdsParts()) {
            throw new Unreadable("xml-not-application");
        }
    }

    /** cn-claims, claims and Claims are one. */
    private static Optional<Part> container(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(CONTAINERS.get(plain.startsWith("cn-") ? plain.substring(3) : plain));
    }

    private static String attribute(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
