package org.praetor.formality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** PDFs written by hand: trees that end in themselves, streams that grow, numbers that lie. */
final class HostilePdfs {

    private static final String FONT = "/Font<</F 5 0 R>>";
    private static final String FONT_OBJECT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String TEXT = "BT /F 12 Tf 70 700 Td (1. a board) Tj ET ";

    /** A range of two thousand million codes, with the spaces that hexadecimal numbers may have. */
    private static final String WIDE = "1 beginbfrange <00 00> <00 7F FF FF FF> <4E 00> endbfrange ";

    private static final String FORM = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]";

    private static final String PICTURE =
            "<</Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceGray";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new LinkedHashMap<>();

    private HostilePdfs() throws IOException {
        write("%PDF-1.7\n");
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plain.pdf", page(FONT, TEXT));
        files.put("tree-loop.pdf", pdf("<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>", "<</Type/Page/Parent 2 0 R>>"));
        files.put(
                "parent-loop.pdf",
                pdf("<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>", "<</Type/Page/Parent 3 0 R>>"));
        files.put(
                "count-lies.pdf",
                pdf(
                        "<</Type/Pages/Count 2147483647/Kids[3 0 R]>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"));
        files.put(
                "kids.pdf",
                pdf(
                        "<</Type/Pages/Count 100000/Kids[" + "3 0 R ".repeat(100_000) + "]>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"));
        files.put("no-pages.pdf", pdf("<</Type/Pages/Count 0/Kids[]>>", "null"));
        files.put(
                "box.pdf",
                pdf("<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e38 -1e38]>>"));
        files.put("deep-tree.pdf", deepTree(5_000));
        files.put(
                "form-loop.pdf",
                stream(
                        "/XObject<</X 6 0 R>>",
                        "/X Do ",
                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
                        "/X Do "));
        files.put("form-laughs.pdf", laughs());
        files.put("stream-bomb.pdf", deflated(FONT, "", 300 << 20));
        files.put("text-bomb.pdf", deflated(FONT, TEXT, 60 << 20));
        files.put("nesting.pdf", page(FONT, "q ".repeat(500_000) + TEXT));
        files.put("arrays.pdf", page(FONT, "[".repeat(500_000)));
        files.put("dictionaries.pdf", page(FONT, "<<".repeat(300_000)));
        files.put("object-nesting.pdf", pdf("[".repeat(200_000), "null"));
        files.put("long-string.pdf", page(FONT, "BT /F 12 Tf (" + "x".repeat(2_000_000) + ") Tj ET"));
        files.put("far-text.pdf", page(FONT, "BT /F 1e30 Tf 1e30 0 0 1e30 1e30 1e30 Tm (x) Tj ET " + TEXT));
        files.put("tiny-text.pdf", page(FONT, "BT /F 0 Tf 0 0 0 0 0 0 Tm (x) Tj ET " + TEXT.repeat(20_000)));
        files.put(
                "font-loop.pdf",
                font("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]>>"));
        files.put(
                "font-none.pdf",
                font("<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[]>>"));
        files.put(
                "font-missing.pdf",
                font("<</Type/Font/Subtype/TrueType/BaseFont/NoSuchFont/Encoding/WinAnsiEncoding>>"));
        files.put(
                "font-drawn.pdf",
                font(
                        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255/Encoding<</Differences[49/a]>>/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>>>"));
        files.put("map-bomb.pdf", map("1 beginbfrange <0000> <FFFF> <4E00> endbfrange ".repeat(2_000)));
        files.put("map-wide.pdf", map(WIDE));
        files.put("map-adopts.pdf", map("/UniGB-UTF16-H usecmap ".repeat(80_000)));
        files.put("map-nesting.pdf", map("[".repeat(1_000_000)));
        files.put("map-in-form.pdf", elsewhere("/XObject<</X 7 0 R>>", "/X Do "));
        files.put("map-in-state.pdf", elsewhere("/ExtGState<</X<</Font[5 0 R 12]>>>>", "/X gs "));
        files.put("form-bomb.pdf", bomb("/XObject<</X 6 0 R>>", "/X Do ", FONT_OBJECT, FORM));
        files.put(
                "glyph-bomb.pdf",
                bomb(
                        FONT,
                        TEXT,
                        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255/Encoding<</Differences[49/a]>>/CharProcs<</a 6 0 R>>/Resources<<>>>>",
                        "<<"));
        files.put(
                "font-file-bomb.pdf",
                bomb(
                        FONT,
                        TEXT,
                        "<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding/WinAnsiEncoding/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 32/FontFile2 6 0 R>>>>",
                        "<<"));
        files.put("picture-bomb.pdf", bomb("/XObject<</X 6 0 R>>", "/X Do ", FONT_OBJECT, PICTURE));
        files.put("mask-bomb.pdf", bomb("/XObject<</X<<>>/Y 6 0 R>>", "/Y Do ", FONT_OBJECT, PICTURE + "/SMask 6 0 R"));
        files.put(
                "mask-huge.pdf",
                stream(
                        "/XObject<</X 6 0 R>>",
                        "/X Do ",
                        PICTURE + "/SMask<</Subtype/Image/Width 40000/Height 40000>>",
                        "x".repeat(100)));
        files.put(
                "picture-of-gigabytes.pdf",
                bomb(
                        "/XObject<</X 6 0 R>>",
                        "/X Do ",
                        FONT_OBJECT,
                        PICTURE.replace("Width 10/Height 10", "Width 90000/Height 90000")));
        files.put("streams.pdf", ("%PDF-1.7\n" + ">>stream\n".repeat(1_000_000)).getBytes(ISO_8859_1));
        files.put("picture-lies.pdf", jpeg());
        files.put("colours-bomb.pdf", bomb("/ColorSpace<</X[/ICCBased 6 0 R]>>", "/X cs ", FONT_OBJECT, "<</N 1"));
        files.put("objects-bomb.pdf", tables(300 << 20, 0));
        files.put("table-bomb.pdf", tables(0, 300 << 20));
        files.put(
                "launch.pdf",
                pdf(
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        "<</Type/Page/Parent 2 0 R/AA<</O<</S/Launch/F(/bin/sh)>>>>/Annots[<</Subtype/Link/A<</S/URI/URI(http://127.0.0.1:9/)>>>>]>>"));
        files.put("outside.pdf", stream(FONT, TEXT, "<</F<</FS/URL/F(http://127.0.0.1:9/x)>>", "x"));
        files.put(
                "image-huge.pdf",
                stream(
                        "/XObject<</X 6 0 R>>",
                        "/X Do ",
                        "<</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB",
                        "x"));
        files.put("inline-image.pdf", page(FONT, "BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID " + "x".repeat(1_000)));
        files.put("reference-loop.pdf", pdf("3 0 R", "2 0 R"));
        files.put("previous-loop.pdf", previous());
        files.put("no-xref.pdf", "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n".getBytes(ISO_8859_1));
        files.put("objects.pdf", ("%PDF-1.7\n" + "1 0 obj null endobj\n".repeat(200_000)).getBytes(ISO_8859_1));
        files.put("startxrefs.pdf", ("%PDF-1.7\n" + "startxref\n9\n%%EOF\n".repeat(100_000)).getBytes(ISO_8859_1));
        return files;
    }

    private static byte[] pdf(String pages, String page) throws IOException {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        pdf.object(2, pages);
        pdf.object(3, page);
        return pdf.finished("");
    }

    private static byte[] page(String resources, String content) throws IOException {
        return stream(resources, content, "<<", "x");
    }

    private static byte[] font(String font) throws IOException {
        HostilePdfs pdf = onePage(FONT, "<<", TEXT.getBytes(ISO_8859_1), font);
        pdf.stream(6, "<<", "0 0 m /F 1 Tf (1) Tj".getBytes(ISO_8859_1));
        return pdf.finished("");
    }

    /** @param sixth dictionary of one stream more, open at its end */
    private static byte[] stream(String resources, String content, String sixth, String data) throws IOException {
        HostilePdfs pdf =
                onePage(resources, "<<", content.getBytes(ISO_8859_1), FONT_OBJECT.replace(">>", "/ToUnicode 6 0 R>>"));
        pdf.stream(6, sixth, data.getBytes(ISO_8859_1));
        return pdf.finished("");
    }

    private static byte[] map(String ranges) throws IOException {
        return stream(
                FONT,
                TEXT,
                "<<",
                "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange " + ranges + "endcmap");
    }

    /** A font that no page names itself. */
    private static byte[] elsewhere(String resources, String content) throws IOException {
        HostilePdfs pdf = onePage(
                resources,
                "<<",
                (content + TEXT.replace("/F 12 Tf", "")).getBytes(ISO_8859_1),
                FONT_OBJECT.replace(">>", "/ToUnicode 6 0 R>>"));
        pdf.stream(6, "<<", WIDE.getBytes(ISO_8859_1));
        pdf.stream(7, FORM + "/Resources<<" + FONT + ">>", TEXT.getBytes(ISO_8859_1));
        return pdf.finished("");
    }

    /** A stream of 300 MB behind the page. */
    private static byte[] bomb(String resources, String content, String font, String sixth) throws IOException {
        HostilePdfs pdf = onePage(resources, "<<", content.getBytes(ISO_8859_1), font);
        pdf.stream(6, sixth + "/Filter/FlateDecode", deflate("", "", 300 << 20));
        return pdf.finished("");
    }

    private static byte[] deflated(String resources, String unit, int size) throws IOException {
        return onePage(resources, "<</Filter/FlateDecode", deflate("", unit, size), FONT_OBJECT)
                .finished("");
    }

    private static byte[] deflate(String start, String unit, int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(start.getBytes(ISO_8859_1));
            byte[] block = (unit.isEmpty() ? " ".repeat(1 << 16) : unit.repeat(1_000)).getBytes(ISO_8859_1);
            for (int written = 0; written < size; written += block.length) {
                deflater.write(block);
            }
        }
        return packed.toByteArray();
    }

    private static HostilePdfs onePage(String resources, String open, byte[] content, String font) throws IOException {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        pdf.object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
        pdf.object(
                3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<" + resources + ">>/Contents 4 0 R>>");
        pdf.stream(4, open, content);
        pdf.object(5, font);
        return pdf;
    }

    /** Each form draws the next one ten times. */
    private static byte[] laughs() throws IOException {
        HostilePdfs pdf = onePage("/XObject<</X 6 0 R>>", "<<", "/X Do ".getBytes(ISO_8859_1), FONT_OBJECT);
        for (int level = 6; level < 18; level++) {
            pdf.stream(
                    level,
                    "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + (level + 1) + " 0 R>>>>",
                    "/X Do ".repeat(10).getBytes(ISO_8859_1));
        }
        return pdf.finished("");
    }

    private static byte[] deepTree(int depth) throws IOException {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        for (int level = 2; level < depth; level++) {
            pdf.object(level, "<</Type/Pages/Count 1/Kids[" + (level + 1) + " 0 R]>>");
        }
        pdf.object(depth, "<</Type/Page/MediaBox[0 0 595 842]>>");
        return pdf.finished("");
    }

    private static byte[] previous() throws IOException {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        return pdf.finished("/Prev " + pdf.out.size());
    }

    /** Ten pixels wide in the PDF, 60,000 in the JPEG. */
    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY), "jpg", out);
        byte[] jpeg = out.toByteArray();
        int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0") + 5;
        for (int side = 0; side < 2; side++) {
            jpeg[frame + 2 * side] = (byte) (60_000 >> 8);
            jpeg[frame + 2 * side + 1] = (byte) 60_000;
        }
        HostilePdfs pdf = onePage("/XObject<</X 6 0 R>>", "<<", "/X Do ".getBytes(ISO_8859_1), FONT_OBJECT);
        pdf.stream(6, PICTURE + "/Filter/DCTDecode", jpeg);
        return pdf.finished("");
    }

    /** The page packed into a stream of objects, the places into a stream; both with as many bytes more. */
    private static byte[] tables(int objects, int places) throws IOException {
        HostilePdfs pdf = new HostilePdfs();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R>>");
        pdf.object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
        pdf.stream(
                4,
                "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode",
                deflate("3 0 <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", "", objects));
        int start = pdf.out.size();
        StringBuilder table = new StringBuilder("\0\0\0\0\0");
        for (int number = 1; number < 5; number++) {
            int offset = pdf.offsets.getOrDefault(number, 0);
            table.append(number == 3 ? "\2\0\0\4\0" : "\1\0" + (char) (offset >> 8) + (char) (offset & 0xFF) + "\0");
        }
        pdf.stream(
                5, "<</Type/XRef/Size 5/W[1 3 1]/Root 1 0 R/Filter/FlateDecode", deflate(table.toString(), "", places));
        pdf.write("startxref\n" + start + "\n%%EOF\n");
        return pdf.out.toByteArray();
    }

    private void object(int number, String body) throws IOException {
        offsets.put(number, out.size());
        write(number + " 0 obj\n" + body + "\nendobj\n");
    }

    private void stream(int number, String open, byte[] data) throws IOException {
        offsets.put(number, out.size());
        write(number + " 0 obj\n" + open + "/Length " + data.length + ">>\nstream\n");
        out.write(data);
        write("\nendstream\nendobj\n");
    }

    private byte[] finished(String trailer) throws IOException {
        int start = out.size();
        int size = offsets.size() + 1;
        StringBuilder table = new StringBuilder("xref\n0 " + size + "\n0000000000 65535 f \n");
        for (int number = 1; number < size; number++) {
            table.append(String.format("%010d 00000 n \n", offsets.getOrDefault(number, 0)));
        }
        write(table + "trailer\n<</Size " + size + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }
}
