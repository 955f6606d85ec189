package org.praetor.formality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A PDF with a text layer. Pages that are only a picture are counted and said; nothing is recognised. */
final class PdfReader {

    /** Points; the format allows no more. */
    private static final float WIDEST = 14_400;

    private static final long WORKING_MEMORY = 128L << 20;
    /** A page with fewer letters than this and a picture is a scan. */
    private static final int FEW = 8;

    private PdfReader() {}

    /** @param scanned pages without text, numbered from 1, drawing pages not counted */
    record Read(Draft draft, List<Integer> scanned) {}

    static Read read(byte[] bytes, String file, ReadingLimits limits) throws Unreadable {
        OwnFonts.use();
        ImageIO.setUseCache(false); // pictures of applicants are not written beside the vault
        PdfObjects.check(bytes);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(WORKING_MEMORY).streamCache)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new Unreadable("too-many-pages", document.getNumberOfPages(), limits.pages());
            }
            PdfGuard.check(document);
            return pages(document, file, limits);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable("encrypted");
        } catch (IOException broken) {
            throw new Unreadable("broken");
        }
    }

    private static Read pages(PDDocument document, String file, ReadingLimits limits) throws IOException, Unreadable {
        PdfLines reader = new PdfLines(limits.characters());
        List<PdfSheet> sheets = new ArrayList<>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            PDPage page = document.getPage(number - 1);
            sheets.add(new PdfSheet(
                    number,
                    reader.page(document, number),
                    pictures(page, file, number),
                    Math.min(page.getCropBox().getWidth(), WIDEST)));
        }
        Set<String> running = PdfSheet.running(sheets);
        PdfText text = new PdfText();
        List<Integer> scanned = new ArrayList<>();
        for (PdfSheet sheet : sheets) {
            if (sheet.letters() < FEW && !sheet.pictures().isEmpty() && !text.inDrawings()) {
                scanned.add(sheet.number());
            }
            text.page(sheet, running);
        }
        if (scanned.size() == document.getNumberOfPages()) {
            throw new Unreadable("scanned");
        }
        return new Read(text.draft(file), scanned);
    }

    /** Pictures of a page by their measures; their pixels are part of the page and are compared by digest of the encoded bytes. */
    private static List<Picture> pictures(PDPage page, String file, int number) throws IOException {
        List<Picture> pictures = new ArrayList<>();
        PDResources resources = page.getResources();
        if (resources == null) {
            return pictures;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (!resources.isImageXObject(name)) {
                continue;
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                pictures.add(PdfPicture.of(image, file, number));
            }
        }
        return pictures;
    }
}
