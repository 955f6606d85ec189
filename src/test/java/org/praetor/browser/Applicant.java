package org.praetor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Somebody of a company or an agency. */
final class Applicant extends Visitor {

    private static final Pattern CASE = Pattern.compile("/portal/cases/([^/?#]+)");

    Applicant(House house, Page page) {
        super(house, page);
    }

    /** Begins a filing at the centre. */
    Applicant begins(String proceeding) {
        picks(proceeding);
        return this;
    }

    /** Fills in every page of the request and comes to the review. */
    Applicant fillsIn(Request request) {
        request.pages().forEach(fill -> {
            fill.accept(sheet());
            presses("portal.wizard.next");
        });
        return this;
    }

    /** Submits what is reviewed; gives the id of the case. */
    String submits() {
        presses("portal.review.submit");
        page.waitForURL(Pattern.compile(".*/receipt$"));
        house.settle();
        return caseInAddress();
    }

    String files(Request request) {
        return begins("pre-examination").fillsIn(request).submits();
    }

    Applicant opens(String caseId) {
        page.navigate("/portal/cases/" + caseId);
        return this;
    }

    /** Opens the step that waits for this party in the case. */
    Sheet takes(String caseId, String step) {
        opens(caseId);
        follows(step);
        return sheet();
    }

    /** Files at CNIPA what passed, and reports the number. */
    void filesFormally(String caseId, Request request) {
        String step = "pre-examination.file-formally.";
        takes(caseId, "正式提交专利申请")
                .write(step + "filingDate.label", "2026-03-02")
                .choose(step + "feesPaidSameDay.label", "pre-examination.option.yes")
                .tick(step + "sameTextConfirmed.label");
        submitsStep();
        takes(caseId, "反馈申请号");
        request.report(sheet());
        submitsStep();
    }

    void answers(String caseId, String words, java.nio.file.Path... replacement) {
        String step = "pre-examination.answer-opinion.";
        Sheet sheet = takes(caseId, "答复预审意见").write(step + "answerText.label", words);
        if (replacement.length > 0) {
            sheet.attach(step + "application.label", replacement);
        }
        submitsStep();
    }

    void explains(String caseId, String words) {
        takes(caseId, "说明情况").write("pre-examination.explain-indicators.explanation.label", words);
        submitsStep();
    }

    /** New application files are shown as they were read before they can be sent. */
    void submitsStep() {
        boolean brings = page.locator("input[type=file]").all().stream()
                .anyMatch(files -> List.of("application", "filedApplication").contains(files.getAttribute("name"))
                        && (int) files.evaluate("input => input.files.length") > 0);
        page.locator("button[name=_submit]").click();
        if (brings) {
            page.getByText(Words.chinese("portal.step.look")).waitFor();
            page.locator("button[name=_submit]").click();
        }
        page.waitForURL(address -> address.matches(".*/portal/cases/[^/]+"));
        house.settle();
    }

    /** Opens a letter of the case before him; gives its text. */
    String readsLetter(String title) {
        try (PDDocument pdf = Loader.loadPDF(letter(title))) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new AssertionError(title + " is no PDF", e);
        }
    }

    byte[] letter(String title) {
        String address = page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .first()
                .getAttribute("href");
        return page.request().get(address).body();
    }

    private String caseInAddress() {
        Matcher matcher = CASE.matcher(page.url());
        if (!matcher.find()) {
            throw new AssertionError("no case in " + page.url());
        }
        return matcher.group(1);
    }
}
