package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.examination.Phrase;
import org.praetor.examination.Phrases;
import org.springframework.beans.factory.annotation.Autowired;

/** The examination on substance: from the search to the opinion, and what of it the applicant sees. */
@BrowserTest
class SubstanceIT {

    private static final String QUERY = "气凝胶 AND 玄武岩纤维网";

    @Autowired
    House house;

    @Autowired
    Accounts accounts;

    @Autowired
    Phrases phrases;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void what_is_searched_stays_in_the_house_and_what_is_raised_stands_in_the_opinion() {
        String caseId = house.applicant("lanhe.xu").files(Request.invention());
        new Centre(house).accepts(caseId);
        Actor author = accounts.findBySignInName("examiner1").orElseThrow().actor();
        phrases.write(Phrase.Scope.PERSONAL, "创造性通用", "{claim}相对于{document}不具备{ground}，见{passage}。", author);

        Staff examiner = house.staff("examiner1");
        examiner.takes(caseId, "审查申请文件");
        searches(examiner);
        finds(examiner);
        raises(examiner, "inventive-step", "1-3", true, "对比文件1公开了同样的夹层结构。");
        raises(examiner, "support", "4", false, "数值范围缺少实施例支持。");
        assertThat(examiner.page.locator("#defects .finding").count()).isEqualTo(2);
        chooses(examiner);
        examiner.sheet()
                .choose(
                        "pre-examination.examine.examinerFinding.label",
                        "pre-examination.examine.examinerFinding.opinion")
                .write("pre-examination.examine.opinionText.label", "请在答复时一并说明。");
        examiner.submits();
        assertThat(examiner.complaints()).isEmpty();

        Applicant applicant = house.applicant("lanhe.xu");
        applicant.page.navigate("/portal/cases/" + caseId);
        assertThat(applicant.page.content())
                .doesNotContain(QUERY)
                .doesNotContain("CN101234567A")
                .doesNotContain("对比文件.txt");
        examiner.page.navigate("/desk/cases/" + caseId);
        examiner.follows("预审意见通知书");
        String letter = examiner.page.url() + "/preview";
        examiner.page.navigate(letter);
        assertThat(examiner.page.content())
                .contains("CN101234567A", "第二十二条第三款", "权利要求1-3相对于对比文件1", "对比文件1公开了同样的夹层结构")
                .doesNotContain(QUERY)
                .doesNotContain("数值范围缺少实施例支持");
    }

    private static void searches(Staff examiner) {
        opens(examiner, "desk.search.add");
        fill(examiner, "#search-databases", "CNABS、DWPI");
        fill(examiner, "#search-query", QUERY);
        fill(examiner, "#search-classes", "B32B 5/02");
        examiner.presses("desk.search.keep");
        examiner.sees(QUERY);
    }

    private static void finds(Staff examiner) {
        opens(examiner, "desk.hit.add");
        fill(examiner, "#hit-country", "CN");
        fill(examiner, "#hit-document", "CN101234567A");
        fill(examiner, "#hit-published", "2019-05-06");
        fill(examiner, "#hit-claims", "1-3");
        fill(examiner, "#hit-passages", "说明书第0023段");
        examiner.page
                .locator("#hit-copy")
                .setInputFiles(new FilePayload("对比文件.txt", "text/plain", "全文。".getBytes(StandardCharsets.UTF_8)));
        examiner.presses("desk.hit.keep");
        assertThat(examiner.page.getByText("打开副本").count()).isEqualTo(1);
    }

    private static void raises(Staff examiner, String ground, String claims, boolean obvious, String reasons) {
        opens(examiner, "desk.defect.add");
        examiner.page.locator("#defect-ground").selectOption(ground);
        fill(examiner, "#defect-claims", claims);
        if (obvious) {
            examiner.page.locator("#defects .cite input[type=checkbox]").check();
        } else {
            examiner.page.locator("#defect-noted").check();
        }
        fill(examiner, "#defect-reasons", reasons);
        examiner.presses("desk.defect.keep");
        examiner.sees(reasons);
    }

    /** The phrase for the raised defect, put into the letter's text. */
    private static void chooses(Staff examiner) {
        Locator choice = examiner.page.locator(".letter-draft[open] .phrase-choice");
        choice.locator("select").first().selectOption(new SelectOption().setLabel("创造性通用（个人用语）"));
        choice.locator("select").last().selectOption(new SelectOption().setLabel("创造性 1-3"));
        examiner.presses("desk.phrase.insert");
        assertThat(examiner.page.locator(".letter-draft[open] textarea").inputValue())
                .contains("权利要求1-3相对于对比文件1（CN101234567A）不具备创造性，见说明书第0023段。");
    }

    private static void opens(Staff examiner, String summary) {
        examiner.page
                .locator("summary", new Page.LocatorOptions().setHasText(Words.chinese(summary)))
                .click();
    }

    /** A change of another button's input draws nothing again: what was typed before it is still there. */
    private static void fill(Staff examiner, String field, String text) {
        examiner.page.locator(field).fill(text);
        examiner.page.locator(field).blur();
    }
}
