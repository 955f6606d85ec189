package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a sequence listing (序列表) in the form of WIPO ST.26: of each sequence its number, kind of molecule, length and residues. What else it says of them is passed over. */
final class SequenceXml {

    private static final String ROOT = "ST26SequenceListing";

    private final List<String> sequences = new ArrayList<>();
    private final int limit;
    private String number = "";
    private String molecule = "";
    private String residues = "";
    private int length;

    private SequenceXml(int limit) {
        this.limit = limit;
    }

    /**
     * A line for each sequence, "1 DNA 12 acgtacgtacgt"; empty when this is no sequence listing.
     *
     * @param limit characters of all residues together
     */
    static Optional<List<String>> read(byte[] bytes, int limit) throws Unreadable {
        SequenceXml reading = new SequenceXml(limit);
        try {
            XMLStreamReader in = Xml.open(bytes);
            while (in.hasNext() && in.next() != XMLStreamConstants.START_ELEMENT) {
                // comments and the document type
            }
            if (!in.isStartElement() || !in.getLocalName().equals(ROOT)) {
                return Optional.empty();
            }
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> reading.start(in);
                    case XMLStreamConstants.END_ELEMENT -> reading.end(in.getLocalName());
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable(
                    "broken-xml",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber());
        }
        if (reading.sequences.isEmpty()) {
            throw new Unreadable("no-sequence");
        }
        return Optional.of(List.copyOf(reading.sequences));
    }

    private void start(XMLStreamReader in) throws XMLStreamException, Unreadable {
        switch (in.getLocalName()) {
            case "SequenceData" -> {
                String given = in.getAttributeValue(null, "sequenceIDNumber");
                number = given == null ? "" : given.strip();
                molecule = "";
                residues = "";
            }
            case "INSDSeq_moltype" -> molecule = text(in);
            case "INSDSeq_sequence" -> residues = text(in);
            default -> {}
        }
    }

    private String text(XMLStreamReader in) throws XMLStreamException, Unreadable {
        String text = Texts.compact(in.getElementText());
        length += text.length();
        if (length > limit) {
            throw new Unreadable("text-too-long", limit);
        }
        return text;
    }

    private void end(String name) {
        if (name.equals("SequenceData")) {
            sequences.add(number + " " + molecule + " " + residues.length() + " " + residues);
        }
    }
}
