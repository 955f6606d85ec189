package org.praetor.formality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The printed rows of a PDF page with their places, so that wrapped lines can be joined and indented ones open a paragraph. */
final class PdfLines extends PDFTextStripper {

    /** Forms drawn in forms multiply: twelve levels of ten are a million million. */
    private static final int FORMS = 20_000;
    /** Single marks and lines of all pages: a drawing has some ten thousand. */
    private static final int OPERATORS = 5_000_000;

    private static final int NESTED = 1_000;
    /** Letters of one page; a full page of text has two thousand. */
    private static final int LETTERS = 30_000;

    /** Ends the reading. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A picture in the text takes less of the page than this; a larger one is a figure, a scan or a background. */
    private static final float FORMULA_HEIGHT = 0.3f;

    private static final float FORMULA_WIDTH = 0.8f;
    private static final float LETTER = 12;

    /** Where a picture stands, from the top of the page. */
    private record Place(float left, float right, float top, float bottom) {}

    private final List<Place> pictures = new ArrayList<>();
    private final List<PdfRow> rows = new ArrayList<>();
    private final List<PdfRow.Printed> row = new ArrayList<>();
    private final int limit;
    private int length;
    private int forms;
    private int operators;
    private int letters;

    PdfLines(int limit) {
        this.limit = limit;
        setSortByPosition(true);
    }

    /** @param page from 1 */
    List<PdfRow> page(PDDocument document, int page) throws IOException, Unreadable {
        rows.clear();
        pictures.clear();
        letters = 0;
        setStartPage(page);
        setEndPage(page);
        try {
            getText(document);
        } catch (TooMuch without) {
            throw new Unreadable("pdf-too-much");
        }
        PDRectangle sheet = document.getPage(page - 1).getCropBox();
        for (Place picture : pictures) {
            boolean small = picture.bottom() - picture.top() < FORMULA_HEIGHT * sheet.getHeight()
                    && picture.right() - picture.left() < FORMULA_WIDTH * sheet.getWidth();
            if (small && picture.bottom() - picture.top() > LETTER / 3) {
                mark(picture);
            }
        }
        return List.copyOf(rows);
    }

    /** A picture between the words of a row belongs to it, one behind them is a background; others are a row of their own. */
    private void mark(Place picture) {
        for (int at = 0; at < rows.size(); at++) {
            PdfRow.Printed line = rows.get(at).line();
            float middle = line.top() - line.height() / 3;
            if (picture.top() <= middle && middle <= picture.bottom()) {
                PdfRow.Printed mark = mark(picture, line.top(), line.height());
                if (rows.get(at).pieces().stream().noneMatch(piece -> piece.covers(mark))) {
                    rows.set(at, rows.get(at).with(mark));
                }
                return;
            }
        }
        rows.add(PdfRow.of(List.of(mark(picture, picture.bottom(), LETTER))));
        rows.sort(Comparator.comparing(row -> row.line().top()));
    }

    private static PdfRow.Printed mark(Place picture, float top, float height) {
        return new PdfRow.Printed(String.valueOf(ContentHash.PICTURE), picture.left(), picture.right(), top, height);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > OPERATORS || getGraphicsStackSize() > NESTED) {
            throw new TooMuch();
        }
        if (operator.getName().equals("Do")
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)) {
            PDRectangle sheet = getCurrentPage().getCropBox();
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            float left = matrix.getTranslateX() - sheet.getLowerLeftX();
            float bottom = sheet.getUpperRightY() - matrix.getTranslateY();
            pictures.add(
                    new Place(left, left + matrix.getScalingFactorX(), bottom - matrix.getScalingFactorY(), bottom));
        }
        super.processOperator(operator, operands);
    }

    /** Of what is drawn the library only logs that it cannot be read. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) throws IOException {
        if (broken instanceof TooMuch) {
            throw broken;
        }
        super.operatorException(operator, operands, broken);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (++letters > LETTERS) {
            throw new TooMuch();
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > FORMS) {
            throw new TooMuch();
        }
        super.showForm(form);
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

    /** Also after the last row of a page. */
    @Override
    protected void writeParagraphEnd() {
        end();
    }

    private void end() {
        if (!row.isEmpty()) {
            rows.add(PdfRow.of(row));
        }
        row.clear();
    }
}
