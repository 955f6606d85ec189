package org.praetor.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.praetor.PraetorException;
import org.praetor.PraetorException.Kind;
import org.praetor.account.Actor;
import org.praetor.vault.ContentTooLarge;
import org.springframework.stereotype.Component;

/** Takes the scan of a print that was stamped by hand; what it is, its content says. */
@Component
class HandSeal {

    private static final int LIMIT = 30 * 1024 * 1024;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final long MOST_PIXELS = 150_000_000;

    private final AuthoritativeCopy copy;

    HandSeal(AuthoritativeCopy copy) {
        this.copy = copy;
    }

    void take(LetterRow row, InputStream scan, Actor by) {
        if (row.state() != Letter.State.AWAITING_SEAL) {
            throw new PraetorException(Kind.CONFLICT, "letter.not-awaiting-seal", row.id() + " " + row.state());
        }
        byte[] content = bytes(scan);
        copy.issue(row, content, mediaType(row.id(), content), null, by);
    }

    static String mediaType(String letterId, byte[] content) {
        if (startsWith(content, PDF)) {
            checkPdf(letterId, content);
            return "application/pdf";
        }
        if (startsWith(content, PNG)) {
            checkPicture(letterId, content);
            return "image/png";
        }
        if (startsWith(content, JPEG)) {
            checkPicture(letterId, content);
            return "image/jpeg";
        }
        throw new PraetorException(Kind.INVALID, "letter.scan-type", letterId);
    }

    private static void checkPdf(String letterId, byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                throw broken(letterId);
            }
        } catch (IOException e) {
            throw broken(letterId);
        }
    }

    private static void checkPicture(String letterId, byte[] content) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw broken(letterId);
            }
            ImageReader reader = readers.next();
            reader.setInput(input);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw broken(letterId);
            }
        } catch (IOException e) {
            throw broken(letterId);
        }
    }

    private static byte[] bytes(InputStream scan) {
        try {
            byte[] content = scan.readNBytes(LIMIT + 1);
            if (content.length > LIMIT) {
                throw new ContentTooLarge(LIMIT);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static PraetorException broken(String letterId) {
        return new PraetorException(Kind.INVALID, "letter.scan-broken", letterId);
    }
}
