package org.praetor.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.praetor.account.Actor;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.springframework.boot.test.context.TestComponent;

/** What letters say: the text of the PDF that was issued. */
@TestComponent
class Papers {

    private final Letters letters;

    Papers(Letters letters) {
        this.letters = letters;
    }

    Letter latest(String caseId, String key) {
        return letters.of(caseId).stream()
                .filter(letter -> letter.key().equals(key))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no letter " + key));
    }

    /**
     * Text of the latest letter of this key as its reader gets it, without blanks and line breaks: line by line, and once
     * more cell by cell, so that sentences and table cells are both found.
     */
    String text(String caseId, String key, Actor reader) {
        try (InputStream pdf = letters.content(latest(caseId, key).id(), reader);
                PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            PDFTextStripper byLine = new PDFTextStripper();
            byLine.setSortByPosition(true);
            String text = byLine.getText(document) + "\n" + new PDFTextStripper().getText(document);
            return text.replaceAll("[\\s\\u3000]+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
