package org.praetor.formality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Prints a sample as a word processor would: part title on top, lines wrapped, first lines indented, [0001] marks and page numbers. */
final class SamplePdf {

    private static final float SIZE = 12;
    private static final float LEFT = 70;
    private static final int WIDTH = 37;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private int pages;

    private SamplePdf() throws IOException {
        try (InputStream in = SamplePdf.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            font = PDType0Font.load(document, in, true);
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
        pdf.at(230, text.title());
        int mark = 0;
        for (String line : text.description()) {
            if (Headings.section(line).isPresent()) {
                pdf.at(LEFT, line);
            } else {
                pdf.paragraph(String.format("[%04d] %s", ++mark, line));
            }
        }
        pdf.open("说 明 书 附 图");
        for (String figure : text.figures()) {
            pdf.picture(figure);
        }
        return pdf.bytes();
    }

    private void open(String title) throws IOException {
        close();
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        pages++;
        y = 780;
        at(250, title);
    }

    private void close() throws IOException {
        if (page != null) {
            y = 40;
            at(295, String.valueOf(pages));
            page.close();
        }
    }

    private void paragraph(String text) throws IOException {
        String rest = text;
        int room = WIDTH - 2;
        float left = LEFT + 2 * SIZE;
        while (!rest.isEmpty()) {
            int end = Math.min(room, rest.length());
            at(left, rest.substring(0, end));
            rest = rest.substring(end);
            room = WIDTH;
            left = LEFT;
        }
    }

    private void at(float x, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
        y -= 20;
    }

    private void picture(String figure) throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(
                document, javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(SampleFiles.image(figure))));
        page.drawImage(image, 150, y - 225, 300, 225);
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
