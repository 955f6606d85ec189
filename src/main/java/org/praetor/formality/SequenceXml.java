package org.praetor.formality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a sequence listing (序列表) in the form of WIPO ST.26: of each sequence its number, kind of molecule, length and residues. What else it says of them is passed over. A long
 * sequence is told by its length and the digest of its residues: listings of genomes are larger than any text, and are only compared.
 */
final class SequenceXml {

    private static final String ROOT = "ST26SequenceListing";

    /** Sequences of one listing. */
    private static final int MOST = 100_000;

    /** Residues of one sequence, and of all together, that are kept as they stand. */
    private static final int SHOWN = 1_000;

    private static final int ALL_SHOWN = 1_000_000;

    /** Letters of a number or a kind of molecule. */
    private static final int LABEL = 20;

    private final List<String> sequences = new ArrayList<>();
    private String number = "";
    private String molecule = "";
    private String residues = "";
    private int shown;

    private SequenceXml() {}

    /** A line for each sequence, "1 DNA 12 acgtacgtacgt"; empty when this is no sequence listing. */
    static Optional<List<String>> read(byte[] bytes) throws Unreadable {
        SequenceXml reading = new SequenceXml();
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
                number = label(given == null ? "" : given);
                molecule = "";
                residues = "";
            }
            case "INSDSeq_moltype" -> molecule = label(in.getElementText());
            case "INSDSeq_sequence" -> residues = Texts.compact(in.getElementText());
            default -> {}
        }
    }

    private static String label(String text) {
        String label = text.strip();
        return label.substring(0, Math.min(LABEL, label.length()));
    }

    private void end(String name) throws Unreadable {
        if (!name.equals("SequenceData")) {
            return;
        }
        if (sequences.size() == MOST) {
            throw new Unreadable("too-many-sequences", MOST);
        }
        boolean whole = residues.length() <= SHOWN && shown + residues.length() <= ALL_SHOWN;
        shown += whole ? residues.length() : 0;
        String content = whole ? residues : ContentHash.sha256(residues.getBytes(StandardCharsets.UTF_8));
        sequences.add(number + " " + molecule + " " + residues.length() + " " + content);
    }
}
