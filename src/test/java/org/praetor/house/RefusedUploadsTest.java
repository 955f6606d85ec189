package org.praetor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.testing.HttpPerson;
import org.praetor.testing.PraetorServerTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that cannot be taken, sent through the real connector: a clear word, and the draft is as it was. */
@PraetorServerTest
class RefusedUploadsTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Path SAMPLES = Path.of("src/main/resources/demo/samples");

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    private HttpPerson person;
    private String draft = "";

    @BeforeEach
    void a_draft_with_a_report_attached() throws Exception {
        clock.set("2026-03-02T09:00");
        person = new HttpPerson(URI.create("http://127.0.0.1:" + port), "lanhe.xu");
        person.signIn();
        person.get("/portal/filings");
        draft = person.post("/portal/filings", Map.of("proceeding", "pre-examination", "body", "shanghai-centre"))
                .location();
        byte[] report = Files.readAllBytes(SAMPLES.resolve("invention.pdf"));
        assertThat(sends("selfCheck", "检索报告.pdf", report, "_save").redirects()).isTrue();
    }

    @Test
    void a_pdf_with_a_password_is_named_with_what_to_do() throws Exception {
        HttpPerson.Answer answer = sends("application", "申请.pdf", encrypted(), "_next");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("申请.pdf", "文件加了密码", "请去掉密码后重新上传");
        theDraftIsKept();
    }

    @Test
    void a_file_over_the_limit_is_named_with_the_limit() throws Exception {
        HttpPerson.Answer answer = sends("application", "申请.zip", new byte[51 * MEGABYTE], "_next");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("申请.zip", "50");
        theDraftIsKept();
    }

    @Test
    void what_the_connector_itself_refuses_meets_our_own_page() throws Exception {
        HttpPerson.Answer answer = sends("application", "申请.zip", new byte[61 * MEGABYTE], "_next");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("文件过大", "此前保存的草稿仍在", "data-back");
        theDraftIsKept();
    }

    private void theDraftIsKept() throws Exception {
        assertThat(person.get(draft).body()).contains("检索报告.pdf").doesNotContain("申请.pdf", "申请.zip");
    }

    private HttpPerson.Answer sends(String field, String name, byte[] content, String button)
            throws IOException, InterruptedException {
        HttpPerson.Answer form = person.get(draft);
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("_page", List.of("application-page"));
        fields.put("_shown", form.shown());
        fields.put(button, List.of("1"));
        String report = form.find("name=\"selfCheck\" value=\"([^\"]+)\"");
        if (!report.isEmpty()) {
            fields.put("selfCheck", List.of(report));
        }
        return person.submit(draft, fields, Map.of(field, Map.of(name, content)));
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SAMPLES.resolve("invention.pdf").toFile())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
