package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the document of a DOCX refers to by id: its pictures, and the page headers that hold a part title. */
final class DocxRelations {

    private final Map<String, Picture> pictures = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    private DocxRelations() {}

    static DocxRelations of(Map<String, byte[]> files, Map<String, Picture> media) throws XMLStreamException {
        DocxRelations relations = new DocxRelations();
        byte @Nullable [] listed = files.get("word/_rels/document.xml.rels");
        if (listed == null) {
            return relations;
        }
        XMLStreamReader in = Xml.open(listed);
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("Relationship")) {
                String target = String.valueOf(DocxReader.attribute(in, "Target"));
                String path = target.startsWith("/") ? target.substring(1) : "word/" + target;
                String id = String.valueOf(DocxReader.attribute(in, "Id"));
                @Nullable Picture picture = media.get(path);
                byte @Nullable [] header = path.contains("header") ? files.get(path) : null;
                if (picture != null) {
                    relations.pictures.put(id, picture);
                } else if (header != null) {
                    title(header).ifPresent(title -> relations.titles.put(id, title));
                }
            }
        }
        return relations;
    }

    /** By the first of these ids that names one; null when only the place of a picture is known. */
    @Nullable
    Picture picture(@Nullable String embedded, @Nullable String linked) {
        @Nullable Picture picture = pictures.get(String.valueOf(embedded));
        return picture != null ? picture : pictures.get(String.valueOf(linked));
    }

    /** The part title in the page header of this id. */
    Optional<String> title(@Nullable String header) {
        return Optional.ofNullable(titles.get(String.valueOf(header)));
    }

    private static Optional<String> title(byte[] header) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        XMLStreamReader in = Xml.open(header);
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("t")) {
                text.append(in.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("p")) {
                Optional<Part> part = Headings.part(text.toString());
                if (part.isPresent()) {
                    return part.map(Headings::title);
                }
                text.setLength(0);
            }
        }
        return Optional.empty();
    }
}
