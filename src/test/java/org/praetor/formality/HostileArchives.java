package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages and pictures that are not what they say, or much more. */
final class HostileArchives {

    private static final byte[] CLAIM = "1.一种板，其特征在于，所述板为木板。".getBytes(UTF_8);

    private HostileArchives() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zeros = new byte[60 << 20];
        files.put("bomb.zip", SampleFiles.zip(Map.of("权利要求书.txt", zeros)));
        files.put("bomb.docx", SampleFiles.zip(Map.of("[Content_Types].xml", CLAIM, "word/document.xml", zeros)));
        files.put("bomb-of-small.zip", small());
        files.put("bomb-twice.zip", SampleFiles.zip(Map.of("a.zip", SampleFiles.zip(Map.of("b.txt", zeros)))));
        files.put("bomb-in-litter.zip", SampleFiles.zip(Map.of("__MACOSX/a.txt", zeros, "权利要求书.txt", CLAIM)));
        files.put("entries.zip", entries(100_000));
        files.put("folders.zip", folders(20_000));
        files.put("same-names.zip", sameNames(5_000));
        files.put("nested.zip", nested(10));
        files.put("nested-wide.zip", wide());
        files.put("itself.gz", gzip());
        files.put("up.zip", SampleFiles.zip(Map.of("../../../../etc/cron.d/x", CLAIM)));
        files.put("root.zip", SampleFiles.zip(Map.of("/etc/passwd", CLAIM)));
        files.put("windows.zip", SampleFiles.zip(Map.of("C:\\Windows\\x.txt", CLAIM)));
        files.put("names.zip", names());
        files.put("long-name.zip", SampleFiles.zip(Map.of("权".repeat(20_000) + ".txt", CLAIM)));
        byte[] good = SampleFiles.zip(Map.of("权利要求书.txt", CLAIM));
        files.put("size-lies.zip", patched(good, 22, 0x7FFF_FFFF));
        files.put("sum-lies.zip", patched(good, 14, 0x1234_5678));
        files.put("method-lies.zip", patched(good, 8, 0x0000_0063));
        files.put("directory-lies.zip", patched(good, good.length - 6, 0x7FFF_FFFF));
        files.put("no-directory.zip", java.util.Arrays.copyOf(good, good.length - 22));
        files.put("link.zip", SampleFiles.zip(Map.of("权利要求书.txt", "/etc/passwd".getBytes(UTF_8))));
        files.put("huge.png", png(60_000, 60_000));
        files.put("negative.png", png(-1, -1));
        files.put("thin.png", png(Integer.MAX_VALUE, 1));
        files.put("huge.jpg", jpeg());
        files.put("huge.tif", tiff());
        files.put("huge-picture.zip", SampleFiles.zip(Map.of("主视图.png", png(60_000, 60_000), "简要说明.txt", CLAIM)));
        files.put("many-pictures.zip", pictures(2_000));
        files.put("music.zip", SampleFiles.zip(Map.of("a.mp3", new byte[1_000], "b.exe", new byte[] {'M', 'Z', 0, 1})));
        return files;
    }

    private static byte[] small() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int index = 0; index < 60; index++) {
            entries.put(index + ".txt", new byte[1 << 20]);
        }
        return SampleFiles.zip(entries);
    }

    private static byte[] entries(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int index = 0; index < count; index++) {
                zip.putNextEntry(new ZipEntry("e" + index));
            }
        }
        return out.toByteArray();
    }

    private static byte[] folders(int depth) throws IOException {
        return SampleFiles.zip(Map.of("a/".repeat(depth) + "权利要求书.txt", CLAIM));
    }

    /** Written as stored entries by hand: the library refuses equal names. */
    private static byte[] sameNames(int count) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            entries.put(String.format("%05d.txt", index), CLAIM);
        }
        byte[] zip = SampleFiles.zip(entries);
        for (int at = 0; at < zip.length - 9; at++) {
            if (zip[at + 5] == '.' && zip[at + 6] == 't' && zip[at + 7] == 'x') {
                java.util.Arrays.fill(zip, at, at + 5, (byte) '0');
            }
        }
        return zip;
    }

    private static byte[] nested(int depth) throws IOException {
        byte[] inner = SampleFiles.zip(Map.of("权利要求书.txt", CLAIM));
        for (int level = 0; level < depth; level++) {
            inner = SampleFiles.zip(Map.of("a.zip", inner));
        }
        return inner;
    }

    private static byte[] wide() throws IOException {
        byte[] inner = entries(3_000);
        Map<String, byte[]> outer = new LinkedHashMap<>();
        for (int index = 0; index < 20; index++) {
            outer.put(index + ".zip", inner);
        }
        return SampleFiles.zip(outer);
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[10 << 20]);
        }
        return out.toByteArray();
    }

    private static byte[] names() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : new String[] {
            "a\"b.txt", "$(reboot).txt", "a\u202Etxt.exe", "%s%n.txt", "'; --.txt", "<b>.txt", "{0}.txt"
        }) {
            entries.put(name, CLAIM);
        }
        return SampleFiles.zip(entries);
    }

    private static byte[] patched(byte[] zip, int at, int value) {
        byte[] other = zip.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return other;
    }

    private static byte[] png(int width, int height) throws IOException {
        byte[] image = SampleFiles.image("主视图");
        ByteBuffer.wrap(image).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(image, 12, 17);
        ByteBuffer.wrap(image).putInt(29, (int) sum.getValue());
        return image;
    }

    private static byte[] jpeg() {
        byte[] head = {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            1,
            1,
            0x11,
            0
        };
        return HostileFiles.joined(head, new byte[10_000]);
    }

    /** Its directory of tags points at itself. */
    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(Integer.MAX_VALUE);
        tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(Integer.MAX_VALUE);
        tiff.putInt(8);
        return tiff.array();
    }

    private static byte[] pictures(int count) throws IOException {
        byte[] image = SampleFiles.image("主视图");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            entries.put("设计" + index + "主视图.png", image);
        }
        return SampleFiles.zip(entries);
    }
}
