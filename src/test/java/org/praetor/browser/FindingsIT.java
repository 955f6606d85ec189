package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praetor.journey.Samples;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Findings from the first upload to the second round: seen, mended, seen to be gone; adopted, waived, added; in the letter; with track marks. Pictures of the pages with
 * {@code -Dpraetor.screenshots=<folder>}.
 */
@BrowserTest
class FindingsIT {

    private static final @Nullable String PICTURES = System.getProperty("praetor.screenshots");
    private static final String CLAIMS = "权利要求书.txt";
    private static final String ONE = "1. 一种泡沫陶瓷过滤器，包括壳体（1）和设于壳体（1）内的滤芯（2），其特征在于，所述滤芯（2）由孔径逐层减小的三层泡沫陶瓷构成。\n";
    private static final String TWO = "2. 根据权利要求1所述的泡沫陶瓷过滤器，其特征在于，所述壳体（1）的内壁设有保温层（3）。\n";
    private static final String THREE = "3. 根据权利要求2所述的泡沫陶瓷过滤器，其特征在于，所述保温层（3）由陶瓷纤维制成";
    private static final String FOUR = "4. 根据权利要求1所述的泡沫陶瓷过滤器，其特征在于，所述滤芯（2）的最小孔径为0.5mm\n";

    @Autowired
    House house;

    @TempDir
    Path folder;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void a_defect_is_seen_mended_answered_adopted_and_gone() throws IOException {
        Applicant applicant = house.applicant("lanhe.xu");
        String caseId = filesWithDefects(applicant);
        new Centre(house).accepts(caseId);

        examines(caseId);
        applicant.opens(caseId);
        assertThat(applicant
                        .readsLetter(Words.chinese("pre-examination.letter.opinion.title"))
                        .replaceAll("\\s", ""))
                .contains("权利要求3没有以句号结尾", "保温层的材料未限定", "原文：“内壁设有保温层”")
                .doesNotContain("权利要求4没有以句号结尾", "examiner");

        Path mended =
                written("again", Map.of(CLAIMS, ONE + TWO.replace("设有保温层", "设有厚度为5mm的陶瓷纤维保温层") + THREE + "。\n"))[0];
        applicant.answers(caseId, "已修改。", mended);

        Staff examiner = house.staff("examiner1");
        examiner.takes(caseId, "审查申请文件");
        keep(examiner.page, "second-round", 1440);
        keep(examiner.page, "second-round-phone", 390);
        Locator changes = examiner.page.locator("#changes");
        assertThat(changes.locator("ins").allInnerTexts()).contains("厚度为5mm的陶瓷纤维");
        assertThat(changes.innerText()).contains("权利要求 4", Words.chinese("case.change.DELETED"));
        assertThat(examiner.page.locator("#earlier-findings").innerText())
                .contains(Words.chinese("case.fate.GONE"), Words.chinese("case.fate.TEXT_CHANGED"));
        assertThat(examiner.complaints()).isEmpty();

        Staff monitor = house.staff("monitor");
        monitor.page.navigate("/board/rules");
        monitor.sees("FE-CLM-03");
        monitor.sees(Words.chinese("desk.finding.ground.MISREAD"));
        keep(monitor.page, "rules", 1280);
        keep(monitor.page, "rules-phone", 390);
    }

    /** A missing full stop is mended, another comes with the new file; the rest is answered with a reason. */
    private String filesWithDefects(Applicant applicant) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(Samples.PARTS);
        parts.put(CLAIMS, ONE.replace("，其特征在于", "。其特征在于") + TWO + THREE + "\n");
        applicant
                .begins("pre-examination")
                .fillsIn(Request.invention()
                        .of("invention", "泡沫陶瓷过滤器", "C04B 38/00")
                        .with(written("first", parts)));
        keep(applicant.page, "review", 1440);
        keep(applicant.page, "review-phone", 390);
        assertThat(Layout.widthOf(applicant.page)).isLessThanOrEqualTo(390);
        applicant.page.setViewportSize(1280, 800);
        assertThat(applicant.page.locator(".review-split mark").count()).isGreaterThanOrEqualTo(2);

        applicant.presses("portal.review.again");
        applicant
                .sheet()
                .attach(
                        "pre-examination.file-request.application.label",
                        written("second", Map.of(CLAIMS, ONE + TWO + THREE + "\n" + FOUR)));
        applicant.presses("portal.wizard.next");
        applicant.page.navigate(applicant.page.url().replaceFirst("[?#].*", "") + "/review");
        assertThat(applicant.page.locator(".since").innerText()).contains("已消除 1 项", "新出现 1 项", "权利要求 1 中间用了句号");
        keep(applicant.page, "review-again", 1440);
        applicant.page.locator("[name^='answer:']").all().forEach(answer -> answer.fill("按格式要求另行说明"));
        return applicant.submits();
    }

    /** Adopts by key, waives on a ground, adds at words that are selected in the text. */
    private void examines(String caseId) {
        Staff examiner = house.staff("examiner1");
        examiner.takes(caseId, "审查申请文件");
        Page page = examiner.page;
        keep(page, "first-round", 1440);
        keep(page, "first-round-phone", 390);
        page.setViewportSize(1440, 900);
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("a.mark.at").getAttribute("href"))
                .as("the text stands at the finding")
                .isEqualTo("#" + page.evaluate("document.activeElement.id"));
        page.locator(".finding", new Page.LocatorOptions().setHasText("权利要求 3 没有以句号结尾"))
                .focus();
        page.keyboard().press("a");
        page.locator(".finding-adopted", new Page.LocatorOptions().setHasText("权利要求 3 没有以句号结尾"))
                .waitFor();
        page.waitForLoadState();

        Locator four = page.locator(".finding", new Page.LocatorOptions().setHasText("权利要求 4 没有以句号结尾"));
        four.focus();
        page.keyboard().press("x");
        page.keyboard().type("换行被误读");
        keep(page, "waive", 1440);
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.value"))
                .as("Enter leads to the grounds and decides nothing")
                .isEqualTo("MISJUDGED");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".finding-waived", new Page.LocatorOptions().setHasText("换行被误读"))
                .waitFor();
        page.waitForLoadState();

        assertThat(page.evaluate(SELECT, "内壁设有保温层")).isEqualTo(true);
        page.keyboard().press("m");
        assertThat(page.locator("#own-excerpt").inputValue()).isEqualTo("内壁设有保温层");
        page.locator("#own-message").fill("保温层的材料未限定");
        page.locator("#own-basis").fill("专利法第二十六条第四款");
        keep(page, "own", 1440);
        examiner.presses("desk.finding.add.do");
        page.locator(".mark", new Page.LocatorOptions().setHasText("内壁设有保温层")).waitFor();
        assertThat(examiner.complaints()).isEmpty();

        examiner.sheet()
                .choose(
                        "pre-examination.examine.examinerFinding.label",
                        "pre-examination.examine.examinerFinding.opinion")
                .write("pre-examination.examine.opinionText.label", "请按下列缺陷修改。");
        examiner.submits();
    }

    private static final String SELECT = """
            (words) => {
              const text = document.querySelector(".part-text[data-part=CLAIMS]");
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  document.activeElement.blur();
                  const range = document.createRange();
                  range.setStart(node, at);
                  range.setEnd(node, at + words.length);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                  return true;
                }
              }
              return false;
            }
            """;

    private Path[] written(String name, Map<String, String> parts) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Files.writeString(place.resolve(part.getKey()), part.getValue());
        }
        return parts.keySet().stream().map(place::resolve).toArray(Path[]::new);
    }

    private static void keep(Page page, String name, int width) {
        page.setViewportSize(width, 900);
        if (PICTURES != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, "findings-" + name + ".png"))
                    .setFullPage(width < 500));
        }
    }
}
