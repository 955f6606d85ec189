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

    /** Text of the latest letter of this key as its reader gets it, without blanks and line breaks. */
    String text(String caseId, String key, Actor reader) {
        try (InputStream pdf = letters.content(latest(caseId, key).id(), reader);
                PDDocument document = Loader.loadPDF(pdf.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
