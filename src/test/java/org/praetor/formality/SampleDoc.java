package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes a Word 97 document from nothing, after the published description of the format: one piece of text, its paragraphs, one automatic list, revisions. */
final class SampleDoc {

    private static final int TEXT = 1024;
    private static final int PAGE = 512;
    private static final byte[] LISTED = {0x0A, 0x26, 0, 0x0B, 0x46, 1, 0};
    private static final byte[] NONE = {};
    private static final byte[] CELL = {0x16, 0x24, 1};
    private static final byte[] ROW_END = {0x16, 0x24, 1, 0x17, 0x24, 1};
    private static final byte[] SPECIAL = {0x55, 0x08, 1};
    static final byte[] DELETED = {0x00, 0x08, 1};
    static final byte[] INSERTED = {0x01, 0x08, 1};
    static final byte[] HIDDEN = {0x3C, 0x08, 1};

    /** @param properties of letters or of a paragraph, up to the position {@code end} in the text */
    private record Run(int end, byte[] properties) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Run> paragraphs = new ArrayList<>();
    private final List<Run> letters = new ArrayList<>();
    private final String numberText;

    /** @param numberText of the list; letter 0 stands for the number */
    SampleDoc(String numberText) {
        this.numberText = numberText;
    }

    static byte[] of(SampleText sample) throws IOException {
        SampleDoc document = new SampleDoc("\0.");
        document.line("说 明 书 摘 要").line(sample.summary()).line("权 利 要 求 书");
        for (String claim : sample.claims()) {
            String[] lines = claim.split("\n");
            document.listed(lines[0]);
            for (int index = 1; index < lines.length; index++) {
                document.line(lines[index]);
            }
        }
        document.line("说 明 书").line(sample.title());
        for (String line : sample.description()) {
            if (line.contains("\t")) {
                document.row(line.split("\t"));
            } else {
                document.line(line);
            }
        }
        document.line("说 明 书 附 图");
        sample.figures().forEach(document::line);
        return document.bytes();
    }

    SampleDoc line(String line) {
        return shown(line + "\r").end(NONE);
    }

    SampleDoc listed(String line) {
        return shown(line + "\r").end(LISTED);
    }

    /** A row of a table. */
    private SampleDoc row(String... cells) {
        for (String cell : cells) {
            shown(cell + "\u0007").end(CELL);
        }
        return letters("\u0007", NONE).end(ROW_END);
    }

    /** Letters, with a special one where a picture stands. */
    private SampleDoc shown(String some) {
        for (String piece : some.split("(?=\uFFFC)|(?<=\uFFFC)")) {
            boolean picture = piece.equals("\uFFFC");
            letters(picture ? "\u0001" : piece, picture ? SPECIAL : NONE);
        }
        return this;
    }

    /** Letters of the paragraph that the next line ends. */
    SampleDoc letters(String some, byte[] properties) {
        text.append(some);
        letters.add(new Run(text.length(), properties));
        return this;
    }

    private SampleDoc end(byte[] properties) {
        paragraphs.add(new Run(text.length(), properties));
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        int firstPage = (TEXT + 2 * text.length() + PAGE - 1) / PAGE;
        ByteBuffer header = little(TEXT);
        header.putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(6, (short) 0x0804);
        header.putShort(10, (short) 0x1200).putShort(12, (short) 0x00BF);
        header.putInt(24, TEXT).putInt(28, TEXT + 2 * text.length());
        header.putShort(32, (short) 14).putShort(62, (short) 22);
        header.putInt(64, firstPage * PAGE).putInt(76, text.length()).putShort(152, (short) 0x5D);
        put(header, 1, table, little(20).putShort(0, (short) 18).putShort(4, (short) 10));
        put(header, 6, table, little(20).putInt(4, text.length()).putInt(10, -1).putInt(16, -1));
        put(header, 12, table, formatted(letters, 1, firstPage, pages));
        put(header, 13, table, formatted(paragraphs, 13, firstPage, pages));
        put(header, 15, table, little(4));
        put(header, 31, table, little(700));
        put(header, 33, table, pieces());
        ByteBuffer lists = lists();
        put(header, 73, table, lists);
        header.putInt(154 + 73 * 8 + 4, 30);
        put(header, 74, table, little(24).putInt(0, 1).putInt(4, 7).putInt(20, -1));
        ByteBuffer main = little(firstPage * PAGE + pages.size());
        main.put(header.array()).put(text.toString().getBytes(StandardCharsets.UTF_16LE));
        main.position(firstPage * PAGE).put(pages.toByteArray());
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
            system.createDocument(new ByteArrayInputStream(table.toByteArray()), "1Table");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Pages of 512 bytes with positions in front, properties from behind, and the table that finds the pages. */
    private static ByteBuffer formatted(List<Run> runs, int width, int firstPage, ByteArrayOutputStream pages) {
        int perPage = 14;
        int count = (runs.size() + perPage - 1) / perPage;
        ByteBuffer table = little(4 * (count + 1) + 4 * count);
        int start = 0;
        for (int page = 0; page < count; page++) {
            List<Run> here = runs.subList(page * perPage, Math.min(runs.size(), (page + 1) * perPage));
            table.putInt(4 * page, TEXT + 2 * start);
            table.putInt(4 * (count + 1) + 4 * page, firstPage + pages.size() / PAGE);
            ByteBuffer formatted = little(PAGE).put(PAGE - 1, (byte) here.size());
            int free = PAGE - 2;
            for (int index = 0; index < here.size(); index++) {
                formatted.putInt(4 * index, TEXT + 2 * start);
                start = here.get(index).end();
                byte[] written = written(here.get(index).properties(), width > 1);
                if (written.length > 0) {
                    free = (free - written.length) / 2 * 2;
                    formatted.put(4 * (here.size() + 1) + width * index, (byte) (free / 2));
                    formatted.position(free).put(written);
                }
            }
            formatted.putInt(4 * here.size(), TEXT + 2 * start);
            pages.writeBytes(formatted.array());
        }
        return table.putInt(4 * count, TEXT + 2 * start);
    }

    /** Letters: length and properties, nothing for none. Paragraphs: style 0 and properties behind their length in pairs, which has two forms. */
    private static byte[] written(byte[] properties, boolean paragraph) {
        int length = properties.length;
        if (!paragraph) {
            return length == 0
                    ? properties
                    : little(1 + length).put((byte) length).put(properties).array();
        }
        ByteBuffer odd = little(3 + length).put((byte) ((length + 3) / 2));
        ByteBuffer even = little(4 + length).put((byte) 0).put((byte) ((length + 2) / 2));
        return (length % 2 == 1 ? odd : even)
                .putShort((short) 0)
                .put(properties)
                .array();
    }

    private ByteBuffer pieces() {
        return little(5 + 8 + 8)
                .put(0, (byte) 2)
                .putInt(1, 16)
                .putInt(9, text.length())
                .putInt(15, TEXT);
    }

    /** One simple list of one level with Arabic numbers. */
    private ByteBuffer lists() {
        ByteBuffer lists = little(2 + 28 + 28 + 2 + 2 * numberText.length());
        lists.putShort(0, (short) 1).putInt(2, 7).put(2 + 26, (byte) 1);
        lists.putInt(30, 1).put(36, (byte) 1);
        lists.putShort(58, (short) numberText.length()).position(60);
        return lists.put(numberText.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void put(ByteBuffer header, int field, ByteArrayOutputStream table, ByteBuffer content) {
        header.putInt(154 + 8 * field, table.size());
        header.putInt(154 + 8 * field + 4, content.array().length);
        table.writeBytes(content.array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
