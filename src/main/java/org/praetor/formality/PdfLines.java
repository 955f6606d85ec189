package org.praetor.formality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF page with their places, so that wrapped lines can be joined and indented ones open a paragraph. */
final class PdfLines extends PDFTextStripper {

    /** @param height of its letters, in points */
    record Printed(String text, float left, float right, float top, float height) {}

    private final List<Printed> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> places = new ArrayList<>();
    private final int limit;
    private int length;

    PdfLines(int limit) {
        this.limit = limit;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** @param page from 1 */
    List<Printed> page(PDDocument document, int page) throws IOException {
        lines.clear();
        setStartPage(page);
        setEndPage(page);
        getText(document);
        end();
        return List.copyOf(lines);
    }

    int length() {
        return length;
    }

    @Override
    protected void writeString(String string, List<TextPosition> positions) throws IOException {
        length += string.length();
        if (length > limit) {
            throw new IOException("more text than " + limit + " characters");
        }
        positions.stream().filter(position -> position.getDir() == 0).forEach(places::add);
        if (positions.stream().anyMatch(position -> position.getDir() == 0)) {
            text.append(string);
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

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
        if (!text.toString().isBlank() && !places.isEmpty()) {
            TextPosition first = places.get(0);
            float left = Float.MAX_VALUE;
            float right = 0;
            for (TextPosition place : places) {
                if (!place.getUnicode().isBlank()) {
                    left = Math.min(left, place.getXDirAdj());
                    right = Math.max(right, place.getXDirAdj() + place.getWidthDirAdj());
                }
            }
            lines.add(new Printed(
                    text.toString(), left, right, first.getYDirAdj(), Math.max(first.getFontSizeInPt(), 4)));
        }
        text.setLength(0);
        places.clear();
    }
}
