package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pictures of the README, of the real pages. Into docs/images with {@code -Dpraetor.screenshots=docs/images}. */
@BrowserTest
class ScreenshotsIT {

    private static final Path FOLDER = Path.of(System.getProperty("praetor.screenshots", "target/screenshots"));

    @Autowired
    House house;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void the_pages_of_the_readme() throws IOException {
        Files.createDirectories(FOLDER);
        Page start = house.stranger();
        start.navigate("/");
        keep(start, "start");

        Applicant applicant = house.applicant("lanhe.xu");
        applicant
                .begins("pre-examination")
                .fillsIn(Request.invention().with(Request.sample("invention-with-defects.docx")));
        keep(applicant.page, "wizard-review");
        String caseId = applicant.files(Request.invention().with(Request.sample("invention-cnipa.zip")));
        new Centre(house).accepts(caseId);
        applicant.opens(caseId);
        applicant.page.locator("details.clock").first().locator("summary").click();
        keep(applicant.page, "case");
        letter(applicant, Words.chinese("pre-examination.letter.acceptance.title"));

        Staff examiner = house.staff("examiner1");
        examiner.page.navigate("/desk");
        keep(examiner.page, "queue");
        examiner.takes(caseId, "审查申请文件");
        keep(examiner.page, "work");

        Staff monitor = house.staff("monitor");
        monitor.page.navigate("/board");
        keep(monitor.page, "board");
    }

    private static void keep(Page page, String name) {
        page.setViewportSize(1280, 720);
        Path picture = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(picture).isNotEmptyFile();
    }

    private static void letter(Applicant applicant, String title) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(applicant.letter(title))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 60);
            assertThat(ImageIO.write(page, "png", FOLDER.resolve("letter.png").toFile()))
                    .isTrue();
        }
    }
}
