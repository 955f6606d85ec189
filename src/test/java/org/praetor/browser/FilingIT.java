package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways in which people fill in a request, and what they get wrong. */
@BrowserTest
class FilingIT {

    private static final String F = "pre-examination.file-request.";

    @Autowired
    House house;

    @TempDir
    Path folder;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void a_request_is_filed_with_the_keyboard_alone() {
        Page page = house.signedIn("lanhe.gao");
        KeyboardPerson person = new KeyboardPerson(page);
        page.navigate("/portal/filings");
        person.presses(Words.chinese("portal.choose.begin", "上海市知识产权保护中心"), 3);
        person.files(Request.sample("invention.docx"));
        page.waitForURL("**/receipt");
        assertThat(page.locator("main").innerText()).contains("SHA-256", "invention.docx");
    }

    @Test
    void a_request_is_filed_without_scripts() {
        Page page = house.stranger(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Applicant applicant = new Applicant(house, page);
        applicant.signsIn("lanhe.gao");
        applicant.begins("pre-examination");
        for (var fill : Request.invention().pages()) {
            if (applicant.plainSheet().field(F + "kind.label").count() > 0) {
                applicant.plainSheet().choose(F + "kind.label", F + "kind.invention");
                applicant.presses("portal.wizard.next");
            }
            fill.accept(applicant.plainSheet());
            applicant.presses("portal.wizard.next");
        }
        applicant.submits();
        applicant.sees("SHA-256");
    }

    @Test
    void a_request_is_filed_on_a_phone_without_scrolling_sideways() {
        Applicant applicant = house.applicant("lanhe.gao");
        applicant.page.setViewportSize(375, 800);
        applicant.begins("pre-examination");
        for (var fill : Request.utilityModel().pages()) {
            fill.accept(applicant.sheet());
            assertThat(Layout.widthOf(applicant.page)).as(applicant.page.url()).isLessThanOrEqualTo(375);
            applicant.presses("portal.wizard.next");
        }
        applicant.submits();
        assertThat(Layout.widthOf(applicant.page)).isLessThanOrEqualTo(375);
    }

    @Test
    void what_is_typed_and_attached_while_the_page_is_drawn_again_stays() {
        Applicant applicant = house.applicant("lanhe.gao");
        applicant.begins("pre-examination");
        Request.invention().application(applicant.sheet());
        applicant.presses("portal.wizard.next");
        Page page = applicant.page;
        page.route("**/form", route -> {
            page.getByLabel(Words.label(F + "title.label")).fill("写在刷新期间的名称");
            route.resume();
        });
        applicant.sheet().choose(F + "kind.label", F + "kind.design");
        page.unroute("**/form");
        assertThat(page.getByLabel(Words.label(F + "title.label")).inputValue()).isEqualTo("写在刷新期间的名称");
        assertThat(page.getByLabel(Words.label(F + "locarno.label")).isVisible())
                .isTrue();
    }

    @Test
    void a_file_of_a_wrong_kind_is_named_and_the_draft_is_kept() throws IOException {
        Path program = Files.write(folder.resolve("申请.docx"), new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 6, 7});
        Applicant applicant = house.applicant("lanhe.gao");
        applicant.begins("pre-examination");
        Request.invention().with(program).application(applicant.sheet());
        applicant.presses("portal.wizard.next");
        applicant.sees("申请.docx");
        assertThat(applicant.page.url()).doesNotContain("review");
        applicant.page.navigate("/portal");
        applicant.sees(Words.chinese("portal.home.drafts"));
    }

    @Test
    void a_page_with_faults_says_each_and_leads_to_the_field() {
        Applicant applicant = house.applicant("lanhe.gao");
        applicant.begins("pre-examination");
        applicant.presses("portal.wizard.next");
        applicant
                .page
                .getByText(Words.chinese(F + "application.label")
                        + Words.chinese("form.colon")
                        + Words.chinese("form.error.required"))
                .first()
                .click();
        assertThat(applicant.page.evaluate("() => document.activeElement.name")).isEqualTo("application");
    }

    @Test
    void what_was_typed_when_the_session_ended_is_there_again_after_signing_in() {
        Applicant applicant = house.applicant("lanhe.gao");
        applicant.begins("pre-examination");
        Request.invention().application(applicant.sheet());
        applicant.presses("portal.wizard.next");
        applicant.sheet().choose(F + "kind.label", F + "kind.utility-model").write(F + "title.label", "未保存的名称");
        house.endsSessions();

        applicant.presses("portal.wizard.next");
        applicant.signsInAgain("lanhe.gao");

        applicant.sees(Words.chinese("web.restored"));
        assertThat(applicant.page.getByLabel(Words.label(F + "title.label")).inputValue())
                .isEqualTo("未保存的名称");
        assertThat(applicant.page.getByLabel(Words.label(F + "kind.label")).inputValue())
                .isEqualTo("utility-model");
    }

    @Test
    void the_page_speaks_english_when_asked() {
        Page page = house.stranger();
        Visitor visitor = new Visitor(house, page);
        page.navigate("/");
        visitor.presses("web.language.other");
        visitor.sees(Words.english("web.start.heading"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void real_packages_of_the_national_office_are_read() throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("PRAETOR_CORPUS", "../shared/corpus"), "raw");
        if (!Files.isDirectory(corpus)) {
            System.err.println("=== NO CORPUS at " + corpus.toAbsolutePath() + ": real packages were not filed ===");
            Assumptions.abort("no corpus");
        }
        List<Path> packages;
        try (Stream<Path> files = Files.list(corpus)) {
            packages = files.filter(file -> file.getFileName().toString().startsWith("efiling-"))
                    .sorted()
                    .toList();
        }
        assertThat(packages).isNotEmpty();
        for (Path real : packages) {
            Applicant applicant = house.applicant("lanhe.gao");
            applicant.begins("pre-examination").fillsIn(Request.invention().with(real));
            applicant.sees(Words.chinese("portal.review.read"));
            applicant.sees("权利要求");
        }
    }
}
