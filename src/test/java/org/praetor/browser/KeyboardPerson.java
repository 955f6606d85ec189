package org.praetor.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.Optional;

/** Works with the keyboard alone: goes from field to field with Tab and reads what has the focus. */
final class KeyboardPerson {

    private static final String F = "pre-examination.file-request.";
    private static final int FAR = 150;
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const words = at.labels && at.labels.length ? at.labels[0].textContent : at.textContent;
              const set = at.type === 'radio' || at.type === 'checkbox' ? at.closest('fieldset') : null;
              const legend = set && set.querySelector('legend') ? set.querySelector('legend').textContent : '';
              return (legend + '|' + words).replace(/（必填）|[\\s*]/g, '');
            }""";

    private final Page page;

    KeyboardPerson(Page page) {
        this.page = page;
    }

    void files(Path document) {
        attaches(F + "application.label", document);
        next();
        chooses(F + "kind.label", 1);
        types(F + "title.label", "一种气凝胶复合保温板及其制备方法");
        chooses(F + "field.label", 1);
        types(F + "ipc.label", "C04B 38/00");
        types(F + "abstractFigure.label", "图1");
        for (String statement : new String[] {
            "priorityClaimed",
            "divisional",
            "sameDay",
            "pct",
            "secrecy",
            "alreadyFiled",
            "biologicalDeposit",
            "geneticResources",
            "gracePeriod"
        }) {
            answers(F + statement + ".label", false);
        }
        answers(F + "earlyPublication.label", true);
        answers(F + "examinationRequested.label", true);
        next();
        types(F + "applicants.name.label", "澜禾新材料科技（上海）有限公司");
        types(F + "applicants.uscc.label", "91310115MA1K0A0172");
        types(F + "applicants.address.label", "上海市浦东新区张江路1号");
        next();
        types(F + "inventors.name.label", "徐知远");
        types(F + "inventors.nationality.label", "中国");
        types(F + "inventors.identityNumber.label", "11010519491231002X");
        next();
        answers(F + "agencyUsed.label", false);
        types(F + "contactName.label", "高雨桐");
        types(F + "contactPhone.label", "13800000000");
        types(F + "contactEmail.label", "contact@demo.example");
        next();
        for (String promise : new String[] {
            "real-rd",
            "no-abnormal",
            "no-amendment",
            "early-publication",
            "same-day-fees",
            "prompt-replies",
            "accept-exit"
        }) {
            goesTo("|" + plain(F + "undertakings." + promise));
            page.keyboard().press("Space");
        }
        types(F + "signatory.label", "徐知远");
        goesTo("|" + plain(F + "signedOn.label"));
        page.keyboard().type("03022026");
        next();
        presses(Words.chinese("portal.review.submit"), 1);
    }

    /** Takes the first free step of the queue, fills it in and sends it; then asks for the next one. Gives the page of the case. */
    String accepts() {
        String c = "pre-examination.check-admission.";
        presses(Words.chinese("desk.queue.claim"), 1);
        String caseAt = page.locator("a[href^='/desk/cases/']").first().getAttribute("href");
        picks(c + "completeness.label", c + "completeness.complete");
        picks(c + "formatCorrect.label", "pre-examination.option.yes");
        picks(c + "undertakingSigned.label", "pre-examination.option.yes");
        picks(c + "subjectInField.label", c + "subjectInField.yes");
        chooses(c + "abnormalIndicator.label", 1);
        presses(Words.chinese("desk.work.submit"), 1);
        page.waitForNavigation(() -> page.keyboard().press("n"));
        return caseAt;
    }

    private void picks(String label, String option) {
        goesTo(plain(label) + "|" + plain(option));
        page.keyboard().press("Space");
    }

    /** Presses a button or link by its words, the n-th of that name. */
    void presses(String words, int which) {
        for (int i = 0; i < which; i++) {
            page.keyboard().press("Tab");
            goesTo("|" + words.replaceAll("\\s", ""));
        }
        follows();
    }

    /** Enter leads to another page: whatever comes next is read there. */
    private void follows() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private void next() {
        goesTo("|" + plain("portal.wizard.next"));
        follows();
    }

    private void types(String label, String text) {
        goesTo("|" + plain(label));
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(text);
    }

    private void chooses(String label, int down) {
        goesTo("|" + plain(label));
        page.keyboard().press("Home");
        for (int i = 0; i < down; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private void answers(String label, boolean yes) {
        goesTo(plain(label) + "|" + plain("pre-examination.option.yes"));
        page.keyboard().press(yes ? "Space" : "ArrowDown");
    }

    private void attaches(String label, Path document) {
        goesTo("|" + plain(label));
        opened("Enter")
                .or(() -> opened("Space"))
                .or(() -> opened("Enter"))
                .orElseThrow()
                .setFiles(document);
    }

    /** The chooser; a key pressed while the page settles opens none, and a person presses again. */
    private Optional<FileChooser> opened(String key) {
        try {
            return Optional.of(page.waitForFileChooser(
                    new Page.WaitForFileChooserOptions().setTimeout(4000),
                    () -> page.keyboard().press(key)));
        } catch (TimeoutError notYet) {
            return Optional.empty();
        }
    }

    private void goesTo(String words) {
        String at = "";
        for (int i = 0; i < FAR; i++) {
            drawn();
            at = (String) page.evaluate(FOCUSED);
            if (at.endsWith(words)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never came to " + words + ", last to " + at);
    }

    private void drawn() {
        page.waitForFunction(
                "() => document.readyState === 'complete' && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
    }

    private static String plain(String key) {
        return Words.chinese(key).replaceAll("\\s", "");
    }
}
