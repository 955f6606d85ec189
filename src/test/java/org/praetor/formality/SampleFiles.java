package org.praetor.formality;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes the sample files under {@code src/main/resources/demo/samples}; run {@link #main} after changing {@link SampleText}. */
final class SampleFiles {

    static final Path FOLDER = Path.of("src/main/resources/demo/samples");

    private static final String FORMULA = "<img id=\"f\" file=\"formula.tif\" img-content=\"equation\"/>";

    private SampleFiles() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("invention.docx"), docx(SampleText.INVENTION));
        Files.write(FOLDER.resolve("invention-cnipa.zip"), cnipa(SampleText.INVENTION));
        Files.write(FOLDER.resolve("invention.pdf"), SamplePdf.of(SampleText.INVENTION));
        Files.write(FOLDER.resolve("invention-with-defects.docx"), docx(SampleText.DEFECTIVE));
        Files.write(FOLDER.resolve("utility-model.docx"), docx(SampleText.UTILITY_MODEL));
        Files.write(FOLDER.resolve("design.zip"), design());
    }

    static byte[] docx(SampleText text) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            heading(document, "说 明 书 摘 要");
            line(document, text.summary());
            heading(document, "权 利 要 求 书");
            BigInteger list = numbering(document);
            for (String claim : text.claims()) {
                String[] lines = claim.split("\n");
                line(document, lines[0]).setNumID(list);
                for (int index = 1; index < lines.length; index++) {
                    line(document, lines[index]);
                }
            }
            heading(document, "说 明 书");
            heading(document, text.title());
            for (String paragraph : text.description()) {
                if (paragraph.contains("\t")) {
                    row(document, paragraph.split("\t"));
                } else {
                    line(document, paragraph);
                }
            }
            heading(document, "说 明 书 附 图");
            for (String figure : text.figures()) {
                picture(document.createParagraph(), figure, 300);
                heading(document, figure);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] cnipa(SampleText text) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder claims = new StringBuilder("<cn-claims>");
        for (int index = 0; index < text.claims().size(); index++) {
            claims.append("<claim id=\"cl")
                    .append(index + 1)
                    .append("\" num=\"")
                    .append(index + 1)
                    .append("\">");
            for (String line : text.claims().get(index).split("\n")) {
                claims.append("<claim-text>").append(wrapped(line)).append("</claim-text>\n");
            }
            claims.append("</claim>");
        }
        part(parts, "100001", claims.append("</cn-claims>").toString(), Map.of());
        StringBuilder description =
                new StringBuilder("<description><invention-title>" + text.title() + "</invention-title>");
        int number = 0;
        for (String line : text.description()) {
            description.append(
                    Headings.section(line).isPresent()
                            ? "<heading level=\"2\">" + line + "</heading>"
                            : String.format(
                                    "<p num=\"%04d\">%s</p>",
                                    ++number, line.contains("\t") ? row(line) : wrapped(line)));
        }
        part(parts, "100002", description.append("</description>").toString(), Map.of());
        StringBuilder drawings = new StringBuilder("<cn-drawings>");
        Map<String, byte[]> images = new LinkedHashMap<>();
        for (String figure : text.figures()) {
            String file = "figure" + figure.substring(1) + ".png";
            images.put(file, image(figure));
            drawings.append(
                    "<figure num=\"0001\" figure-labels=\"" + figure + "\"><img file=\"" + file + "\"/></figure>");
        }
        part(parts, "100003", drawings.append("</cn-drawings>").toString(), images);
        part(
                parts,
                "100004",
                "<cn-abstract><p num=\"0001\">" + wrapped(text.summary()) + "</p></cn-abstract>",
                Map.of());
        part(
                parts,
                "100005",
                "<cn-abstract><cn-abst-figure><figure num=\"0001\" figure-labels=\"图1\"><img file=\"abstract.png\"/></figure></cn-abst-figure></cn-abstract>",
                Map.of("abstract.png", image("图1")));
        return zip(parts);
    }

    /** As a person types it: part titles, numbers in front of the claims, no formulas. */
    static byte[] text(SampleText sample) {
        StringBuilder text = new StringBuilder("说明书摘要\n" + sample.summary() + "\n\n权利要求书\n");
        for (int index = 0; index < sample.claims().size(); index++) {
            text.append(index + 1)
                    .append("．")
                    .append(sample.claims().get(index))
                    .append('\n');
        }
        text.append("\n说明书\n").append(sample.title()).append('\n');
        sample.description().forEach(line -> text.append(line).append('\n'));
        text.append("\n说明书附图\n").append(String.join("\n", sample.figures()));
        return text.toString().replace("\uFFFC", "").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] design() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String view : List.of("主视图", "后视图", "左视图", "右视图", "俯视图", "仰视图")) {
            files.put(view + ".png", image(view));
        }
        files.put("简要说明.txt", String.join("\n", SampleText.EXPLANATION).getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    /** A design as one text file: captions under the pictures. */
    static byte[] designDocx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            heading(document, "外观设计图片或照片");
            for (String view : List.of("主视图", "后视图", "设计2立体图")) {
                picture(document.createParagraph(), view, 300);
                heading(document, view);
            }
            heading(document, "简 要 说 明");
            for (String text : SampleText.EXPLANATION) {
                line(document, text);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        return zip(files, Deflater.DEFAULT_COMPRESSION);
    }

    /** Packed without compression, so that the bytes of the files stand in the package as they are. */
    static byte[] stored(Map<String, byte[]> files) throws IOException {
        return zip(files, Deflater.NO_COMPRESSION);
    }

    private static byte[] zip(Map<String, byte[]> files, int compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(compression);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(1_767_225_600_000L);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A line drawing that differs by name. */
    static byte[] image(String name) throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawRect(60, 40, 280, 60 + Math.floorMod(name.hashCode(), 120));
        graphics.drawLine(60, 40, 340, 100 + Math.floorMod(name.hashCode(), 97));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String row(String line) {
        return "<tables><table><tbody><row><entry>" + wrapped(line).replace("\t", "</entry><entry>")
                + "</entry></row></tbody></table></tables>";
    }

    private static void part(Map<String, byte[]> parts, String code, String body, Map<String, byte[]> images)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(images);
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE cn-application-body SYSTEM \"/dtdandxsl/cn-application-body-20080416.dtd\">\n"
                        + "<cn-application-body lang=\"zh\" country=\"CN\">" + body + "</cn-application-body>";
        files.put(code + ".xml", xml.getBytes(StandardCharsets.UTF_8));
        parts.put(code + "/" + code + ".zip", zip(files));
    }

    /** As the editor of CNIPA wraps lines: a br every forty letters. */
    private static String wrapped(String line) {
        StringBuilder wrapped = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            String letter = line.substring(at, at + 1);
            wrapped.append(
                    letter.equals("<")
                            ? "&lt;"
                            : letter.equals("&") ? "&amp;" : letter.equals("\uFFFC") ? FORMULA : letter);
            boolean torn = Character.isHighSurrogate(line.charAt(at))
                    || (at + 1 < line.length() && line.charAt(at) < 128 && line.charAt(at + 1) < 128);
            wrapped.append(at % 40 == 39 && !torn ? "<br/>\n" : "");
        }
        return wrapped.toString();
    }

    private static void heading(XWPFDocument document, String text) throws IOException {
        line(document, text).setAlignment(ParagraphAlignment.CENTER);
    }

    private static XWPFParagraph line(XWPFDocument document, String text) throws IOException {
        XWPFParagraph paragraph = document.createParagraph();
        for (String piece : text.split("(?=\uFFFC)|(?<=\uFFFC)")) {
            if (piece.equals("\uFFFC")) {
                picture(paragraph, "公式", 60);
            } else {
                paragraph.createRun().setText(piece);
            }
        }
        return paragraph;
    }

    private static void row(XWPFDocument document, String... cells) {
        XWPFTable table = document.createTable(1, cells.length);
        for (int index = 0; index < cells.length; index++) {
            table.getRow(0).getCell(index).setText(cells[index]);
        }
    }

    private static void picture(XWPFParagraph paragraph, String name, int width) throws IOException {
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(image(name)),
                            6,
                            name + ".png",
                            Units.toEMU(width),
                            Units.toEMU(0.75 * width));
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    private static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        return document.createNumbering()
                .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(definition)));
    }
}
