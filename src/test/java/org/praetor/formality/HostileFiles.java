package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that nobody should send, made anew for each run; the name says what is wrong, its ending what it claims to be. */
final class HostileFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    /** What is wrong → the bytes. */
    static Map<String, byte[]> all() throws IOException {
        HostileFiles hostile = new HostileFiles();
        Map<String, byte[]> whole = wholes();
        hostile.truncated(whole);
        hostile.changed(whole);
        hostile.mislabelled(whole);
        hostile.small();
        hostile.files.putAll(HostileArchives.all());
        hostile.files.putAll(HostileXml.all());
        hostile.files.putAll(HostilePdfs.all());
        hostile.files.putAll(HostileTexts.all());
        return hostile.files;
    }

    /** One good file of each format. */
    static Map<String, byte[]> wholes() throws IOException {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("docx", SampleFiles.docx(SampleText.INVENTION));
        whole.put("doc", SampleDoc.of(SampleText.INVENTION));
        whole.put("zip", SampleFiles.cnipa(SampleText.INVENTION));
        whole.put("pdf", SamplePdf.of(SampleText.INVENTION));
        whole.put("xml", HostileXml.application("一种板，其特征在于，所述板为木板。").getBytes(UTF_8));
        whole.put("txt", HostileTexts.plain(SampleText.INVENTION).getBytes(UTF_8));
        whole.put("json", HostileTexts.json(SampleText.INVENTION).getBytes(UTF_8));
        whole.put("png", SampleFiles.image("主视图"));
        return whole;
    }

    private void truncated(Map<String, byte[]> whole) {
        whole.forEach((ending, bytes) -> {
            for (int percent : List.of(2, 30, 60, 95)) {
                files.put(
                        "truncated-" + percent + "." + ending,
                        Arrays.copyOf(bytes, Math.max(3, bytes.length * percent / 100)));
            }
        });
    }

    /** Bytes changed at random places, the same ones in each run. */
    private void changed(Map<String, byte[]> whole) {
        whole.forEach((ending, bytes) -> {
            for (int seed = 1; seed <= 3; seed++) {
                Random random = new Random(seed);
                byte[] other = bytes.clone();
                for (int change = 0; change < seed * 20; change++) {
                    other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                }
                files.put("changed-" + seed + "." + ending, other);
            }
        });
    }

    private void mislabelled(Map<String, byte[]> whole) {
        List<String> endings = List.copyOf(whole.keySet());
        for (int index = 0; index < endings.size(); index++) {
            byte[] bytes = bytes(whole, endings.get(index));
            files.put("really-" + endings.get(index) + "." + endings.get((index + 1) % endings.size()), bytes);
        }
        files.put("zip-behind-pdf.pdf", joined(bytes(whole, "pdf"), bytes(whole, "zip")));
        files.put("zip-behind-png.png", joined(bytes(whole, "png"), bytes(whole, "zip")));
        files.put("pdf-behind-zip.zip", joined(bytes(whole, "zip"), bytes(whole, "pdf")));
        files.put("script-before-zip.zip", joined("#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), bytes(whole, "zip")));
        files.put("pdf-behind-text.txt", joined("权利要求书\n".getBytes(UTF_8), bytes(whole, "pdf")));
        files.put("xml-behind-json.json", joined(bytes(whole, "json"), bytes(whole, "xml")));
        files.put("page.docx", "<html><body><script>fetch('http://192.0.2.1')</script></body></html>".getBytes(UTF_8));
        files.put("macro.docm", bytes(whole, "docx"));
    }

    private void small() {
        for (String ending : List.of("docx", "doc", "pdf", "zip", "xml", "txt", "json", "png")) {
            files.put("empty." + ending, new byte[0]);
        }
        files.put("one-byte.txt", new byte[] {'1'});
        files.put("white.txt", " \n\t\u3000\n".repeat(2_000).getBytes(UTF_8));
        files.put("marks.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        files.put("odd-utf16.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x12});
        files.put("nulls.txt", new byte[10_000]);
        byte[][] heads = {
            "%PDF-1.7\n".getBytes(UTF_8),
            {'P', 'K', 3, 4},
            {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
            "<?xml version=\"1.0\"?>".getBytes(UTF_8),
            {},
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            {'R', 'a', 'r', '!', 0x1A, 7, 0},
            {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}
        };
        String[] endings = {"pdf", "zip", "doc", "xml", "bin", "jpg", "rar", "7z"};
        for (int index = 0; index < heads.length; index++) {
            byte[] random = new byte[200_000];
            new Random(index).nextBytes(random);
            files.put("random." + endings[index], joined(heads[index], random));
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(Map<String, byte[]> whole, String ending) {
        return java.util.Objects.requireNonNull(whole.get(ending));
    }
}
