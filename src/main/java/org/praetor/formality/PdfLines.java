package org.praetor.formality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed rows of a PDF page with their places, so that wrapped lines can be joined and indented ones open a paragraph. */
final class PdfLines extends PDFTextStripper {

    private final List<PdfRow> rows = new ArrayList<>();
    private final List<PdfRow.Printed> row = new ArrayList<>();
    private final int limit;
    private int length;

    PdfLines(int limit) {
        this.limit = limit;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** @param page from 1 */
    List<PdfRow> page(PDDocument document, int page) throws IOException {
        rows.clear();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        end();
        return List.copyOf(rows);
    }

    /** One word; text that is turned, as along the side of a drawing, is left out. */
    @Override
    protected void writeString(String string, List<TextPosition> positions) throws IOException {
        length += string.length();
        if (length > limit) {
            throw new IOException("more text than " + limit + " characters");
        }
        float left = Float.MAX_VALUE;
        float right = 0;
        for (TextPosition place : positions) {
            if (place.getDir() == 0 && !place.getUnicode().isBlank()) {
                left = Math.min(left, place.getXDirAdj());
                right = Math.max(right, place.getXDirAdj() + place.getWidthDirAdj());
            }
        }
        if (right > 0) {
            TextPosition first = positions.get(0);
            row.add(new PdfRow.Printed(
                    LookAlikes.plain(string), left, right, first.getYDirAdj(), Math.max(first.getFontSizeInPt(), 4)));
        }
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void writeLineSeparator() {
        end();
    }

    @Override
    protected void writeParagraphEnd() {
        end();
    }

    @Override
    protected void writePageEnd() {
        end();
    }

    private void end() {
        if (!row.isEmpty()) {
            rows.add(PdfRow.of(row));
        }
        row.clear();
    }
}
