package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is uploaded, the answer is a clear message. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileFilesTest {

    private static final String CLAIMS =
            "<cn-application-body><cn-claims><claim num=\"1\"><claim-text>一种板，其特征在于，%s。</claim-text></claim></cn-claims></cn-application-body>";

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        assertThat(keys("a.zip", SampleFiles.zip(Map.of("a.txt", new byte[40 << 20]))))
                .containsExactly("bomb");
        byte[] docx =
                SampleFiles.zip(Map.of("[Content_Types].xml", new byte[10], "word/document.xml", new byte[40 << 20]));
        assertThat(keys("a.docx", docx)).containsExactly("bomb");
    }

    @Test
    void packages_nested_too_deep_and_too_many_entries_are_refused() throws IOException {
        byte[] nested = SampleFiles.zip(Map.of("a.txt", "权利要求书".getBytes(UTF_8)));
        for (int level = 0; level < 3; level++) {
            nested = SampleFiles.zip(Map.of("inner.zip", nested));
        }
        assertThat(keys("a.zip", nested)).containsExactly("too-deep");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int entry = 0; entry < 10_001; entry++) {
            many.put("e" + entry, new byte[0]);
        }
        assertThat(keys("a.zip", SampleFiles.zip(many))).endsWith("too-many-entries");
    }

    @Test
    void a_claim_or_a_paragraph_longer_than_any_real_one_is_refused() {
        String longest = "板".repeat(100_000);
        assertThat(keys("a.txt", ("权利要求书\n1." + longest + "板").getBytes(UTF_8))).containsExactly("paragraph-too-long");
        assertThat(keys("a.txt", ("说明书\n背景技术\n" + longest + "板").getBytes(UTF_8)))
                .containsExactly("paragraph-too-long");
        assertThat(read("a.txt", ("权利要求书\n1." + longest + "\n说明书\n背景技术\n" + longest).getBytes(UTF_8))
                        .blocked())
                .isFalse();
    }

    @Test
    void path_traversal_and_control_characters_in_names_are_refused() throws IOException {
        for (String name : List.of(
                "../../etc/passwd", "a/../../b.xml", "/etc/cron.d/x", "C:\\x.xml", "..\\..\\x.xml", "a\u0001b.xml")) {
            assertThat(keys("a.zip", SampleFiles.zip(Map.of(name, new byte[] {1}))))
                    .as(name)
                    .containsExactly("unsafe-name");
        }
    }

    @Test
    void external_entities_and_DTDs_reach_neither_files_nor_the_network() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer sink = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        sink.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        sink.start();
        try {
            String url = "http://127.0.0.1:" + sink.getAddress().getPort() + "/x";
            String doctype = "<!DOCTYPE cn-application-body SYSTEM \"" + url
                    + ".dtd\" [<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY net SYSTEM \"" + url
                    + "\"><!ENTITY % p SYSTEM \"" + url + "\"> %p;]>";
            Reading reading = read("a.xml", (doctype + String.format(CLAIMS, "&file;&net;")).getBytes(UTF_8));
            assertThat(calls).hasValue(0);
            assertThat(reading.application().text(Part.CLAIMS)).doesNotContain("root:");
        } finally {
            sink.stop(0);
        }
    }

    @Test
    void a_billion_laughs_do_not_expand() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int level = 1; level < 12; level++) {
            doctype.append("<!ENTITY a")
                    .append(level)
                    .append(" \"")
                    .append(("&a" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        Reading reading = read("a.xml", (doctype + "]>" + String.format(CLAIMS, "&a11;")).getBytes(UTF_8));
        assertThat(reading.application().text(Part.CLAIMS).length()).isLessThan(100);
    }

    @Test
    void encrypted_files_are_said_to_be_encrypted() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(SamplePdf.of(SampleText.INVENTION))) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            assertThat(keys("a.pdf", out.toByteArray())).containsExactly("encrypted");
        }
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("secret");
            try (var encrypted = info.getEncryptor().getDataStream(office)) {
                encrypted.write(SampleFiles.docx(SampleText.INVENTION));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            office.writeFilesystem(out);
            assertThat(keys("a.docx", out.toByteArray())).containsExactly("encrypted");
        }
        byte[] zip = SampleFiles.zip(Map.of("a.txt", "权利要求书".getBytes(UTF_8)));
        zip[6] |= 1;
        assertThat(keys("a.zip", zip)).containsExactly("encrypted");
    }

    @Test
    void truncated_files_are_broken_at_every_length() throws IOException {
        for (byte[] whole : List.of(
                SampleFiles.docx(SampleText.INVENTION),
                SampleFiles.cnipa(SampleText.INVENTION),
                SampleFiles.design())) {
            for (int percent : List.of(1, 10, 50, 90, 99)) {
                byte[] cut = Arrays.copyOf(whole, Math.max(5, whole.length * percent / 100));
                Reading reading = read("a.zip", cut);
                assertThat(reading.blocked()).as("%s %%", percent).isTrue();
            }
        }
        byte[] pdf = SamplePdf.of(SampleText.INVENTION);
        for (int percent : List.of(1, 10, 50)) {
            assertThat(read("a.pdf", Arrays.copyOf(pdf, pdf.length * percent / 100))
                            .blocked())
                    .as("pdf %s %%", percent)
                    .isTrue();
        }
        assertThat(keys("a.xml", "<?xml version=\"1.0\"?><cn-application-body><cn-claims>".getBytes(UTF_8)))
                .containsExactly("broken-xml");
    }

    @Test
    void two_formats_in_one_file_and_false_endings_are_refused() throws IOException {
        byte[] zip = SampleFiles.zip(Map.of("a.txt", new byte[] {'a'}));
        assertThat(keys("a.pdf", joined(SamplePdf.of(SampleText.INVENTION), zip)))
                .containsExactly("polyglot");
        assertThat(keys("主视图.png", joined(SampleFiles.image("主视图"), zip))).containsExactly("polyglot");
        assertThat(keys("a.docx", SamplePdf.of(SampleText.INVENTION))).containsExactly("type-mismatch");
        assertThat(keys("a.jpg", SampleFiles.image("主视图"))).containsExactly("type-mismatch");
        assertThat(keys("a.pdf", "<html><script>1</script></html>".getBytes(UTF_8)))
                .containsExactly("unknown-type");
        assertThat(keys("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                .containsExactly("unknown-type");
        assertThat(keys("a.exe", new byte[] {'M', 'Z', 0, 1, 2, 3})).containsExactly("unknown-type");
    }

    @Test
    void what_to_do_instead_is_said_for_formats_that_are_not_read() {
        assertThat(keys("a.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0})).containsExactly("rar");
        assertThat(keys("a.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}))
                .containsExactly("seven-zip");
        assertThat(keys("a.txt", new byte[0])).containsExactly("empty");
        assertThat(keys("a.txt", "你好".getBytes(UTF_8))).containsExactly("no-part");
    }

    @Test
    void old_office_files_are_named() throws IOException {
        Map<String, String> said = Map.of("a.doc", "doc", "a.wps", "wps", "a.dot", "type-mismatch");
        for (String name : said.keySet()) {
            try (POIFSFileSystem office = new POIFSFileSystem()) {
                office.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "WordDocument");
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                office.writeFilesystem(out);
                assertThat(keys(name, out.toByteArray())).containsExactly(said.get(name));
            }
        }
    }

    @Test
    void names_in_GBK_are_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            for (String name : List.of("主视图.png", "俯视图.png")) {
                zip.putNextEntry(new ZipEntry("图片/" + name));
                zip.write(SampleFiles.image(name));
            }
            zip.putNextEntry(new ZipEntry("简要说明.txt"));
            zip.write(String.join("\n", SampleText.EXPLANATION).getBytes(Charset.forName("GBK")));
        }
        Reading reading = read("外观.zip", out.toByteArray());
        assertThat(reading.notes()).isEmpty();
        assertThat(reading.application().design()).isNotNull();
        assertThat(reading.application().design().views())
                .extracting(Design.View::name)
                .containsExactly("主视图", "俯视图");
        assertThat(reading.application().design().productName()).isEqualTo("保温杯");
    }

    @Test
    void a_picture_of_false_measures_is_not_decoded() throws IOException {
        byte[] huge = SampleFiles.image("主视图");
        java.nio.ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(huge, 12, 17);
        java.nio.ByteBuffer.wrap(huge).putInt(29, (int) sum.getValue());
        Reading reading = read("主视图.png", huge);
        assertThat(reading.notes()).extracting(Reading.Note::key).containsExactly("formality.read.picture-too-large");
        Picture picture = reading.application().design().views().get(0).picture();
        assertThat(new Thumbnails(ReadingLimits.DEFAULT).of(picture, 100)).isEmpty();
    }

    @Test
    void random_bytes_never_throw() {
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(2000) + 8];
            random.nextBytes(bytes);
            byte[][] heads = {
                "%PDF-1.7\n".getBytes(UTF_8),
                {'P', 'K', 3, 4},
                {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                "<?xml".getBytes(UTF_8)
            };
            byte[] head = heads[round % heads.length];
            System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            assertThat(read("x", bytes).blocked()).isTrue();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Reading read(String name, byte[] bytes) {
        return new ApplicationReader().read(List.of(UploadedFile.of(name, bytes)));
    }

    private static List<String> keys(String name, byte[] bytes) {
        Reading reading = read(name, bytes);
        assertThat(reading.blocked()).isTrue();
        return reading.notes().stream()
                .filter(Reading.Note::blocking)
                .map(note -> note.key().substring("formality.read.".length()))
                .toList();
    }
}
