package org.praetor.formality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Prints a sample as a word processor would: part title on top, lines wrapped and justified, first lines indented, [0001] marks and page numbers. */
final class SamplePdf {

    private static final String FORMULA = "\uFFFC";
    private static final float SIZE = 12;
    private static final float LEFT = 70;
    private static final float WIDTH = 37 * SIZE;
    private static final float TOP = 780;
    private static final float BOTTOM = 70;
    /** What is not torn: a word or number with the mark behind it, or one letter. */
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]+ ?|.[，。；：、！？）”》]*", Pattern.DOTALL);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private int pages;

    private SamplePdf() throws IOException {
        font = font(document);
    }

    /** The product's own Chinese font. */
    static PDFont font(PDDocument document) throws IOException {
        try (InputStream in = SamplePdf.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            return PDType0Font.load(document, in, true);
        }
    }

    static byte[] of(SampleText text) throws IOException {
        SamplePdf pdf = new SamplePdf();
        pdf.open("说 明 书 摘 要");
        pdf.paragraph(text.summary());
        pdf.open("权 利 要 求 书");
        int number = 0;
        for (String claim : text.claims()) {
            String prefix = ++number + ". ";
            for (String line : claim.split("\n")) {
                pdf.paragraph(prefix + line);
                prefix = "";
            }
        }
        pdf.open("说 明 书");
        pdf.centred(text.title());
        int mark = 0;
        for (String line : text.description()) {
            if (Headings.section(line).isPresent()) {
                pdf.at(LEFT, line);
            } else {
                pdf.paragraph(String.format("[%04d] %s", ++mark, line.replace("\t", "    ")));
            }
        }
        pdf.open("说 明 书 附 图");
        for (String figure : text.figures()) {
            pdf.picture(figure);
        }
        return pdf.bytes();
    }

    /** The same with a question mark for every letter that the font does not have. */
    static SampleText printable(SampleText text) throws IOException {
        SamplePdf pdf = new SamplePdf();
        return new SampleText(
                pdf.known(text.title()),
                pdf.known(text.summary()),
                text.claims().stream().map(pdf::known).toList(),
                text.description().stream().map(pdf::known).toList(),
                text.figures());
    }

    private String known(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> "\n\t\uFFFC".contains(letter) || has(letter) ? letter : "？")
                .reduce("", String::concat);
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }

    private void open(String title) throws IOException {
        sheet();
        at(250, title);
    }

    private void sheet() throws IOException {
        close();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = TOP;
    }

    private void close() throws IOException {
        if (page != null) {
            y = 40;
            print(295, String.valueOf(pages), 0);
            page.close();
        }
    }

    private void paragraph(String text) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        StringBuilder line = new StringBuilder();
        float left = LEFT + 2 * SIZE;
        for (String next : words) {
            float room = LEFT + WIDTH - left;
            if (width(line + next.strip()) > room && !line.isEmpty()) {
                justified(left, line.toString().strip(), room);
                line.setLength(0);
                left = LEFT;
            }
            line.append(next);
        }
        at(left, line.toString().strip());
    }

    private float width(String text) throws IOException {
        float letters = font.getStringWidth(text.replace(FORMULA, "")) / 1000 * SIZE;
        return letters + 2 * SIZE * (text.length() - text.replace(FORMULA, "").length());
    }

    private void justified(float left, String line, float room) throws IOException {
        turn();
        float spacing = (room - width(line)) / Math.max(1, line.length() - 1);
        print(left, line, Math.min(spacing, 0.8f));
        y -= 20;
    }

    private void at(float left, String text) throws IOException {
        turn();
        print(left, text, 0);
        y -= 20;
    }

    private void centred(String text) throws IOException {
        int letters = (int) (WIDTH / SIZE) - 1;
        for (int from = 0; from < text.length(); from += letters) {
            String line = text.substring(from, Math.min(text.length(), from + letters));
            at(LEFT + (WIDTH - width(line)) / 2, line);
        }
    }

    private void turn() throws IOException {
        if (y < BOTTOM) {
            sheet();
        }
    }

    private void print(float x, String text, float spacing) throws IOException {
        float left = x;
        for (String piece : text.split("(?=\uFFFC)|(?<=\uFFFC)")) {
            if (piece.equals(FORMULA)) {
                page.drawImage(image("公式"), left, y - 4, 2 * SIZE, 1.5f * SIZE);
            } else {
                page.beginText();
                page.setFont(font, SIZE);
                page.setCharacterSpacing(spacing);
                page.newLineAtOffset(left, y);
                page.showText(piece);
                page.endText();
            }
            left += width(piece) + spacing * piece.length();
        }
    }

    private PDImageXObject image(String name) throws IOException {
        return LosslessFactory.createFromImage(
                document, javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(SampleFiles.image(name))));
    }

    private void picture(String figure) throws IOException {
        if (y < BOTTOM + 245) {
            sheet();
        }
        page.drawImage(image(figure), 150, y - 225, 300, 225);
        y -= 245;
        at(290, figure);
    }

    private byte[] bytes() throws IOException {
        close();
        page = null;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }
}
