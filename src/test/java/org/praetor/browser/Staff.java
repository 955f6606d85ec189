package org.praetor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody of the centre. */
final class Staff extends Visitor {

    Staff(House house, Page page) {
        super(house, page);
    }

    /** Opens this step of this case from its file. */
    Sheet takes(String caseId, String step) {
        page.navigate("/desk/cases/" + caseId);
        follows(step);
        page.waitForURL("**/desk/work/**");
        return sheet();
    }

    /** Takes what the queue gives next. */
    Sheet takesNext() {
        page.navigate("/desk");
        presses("desk.queue.next");
        page.waitForURL("**/desk/work/**");
        return sheet();
    }

    /** Completes the step before him. */
    void submits() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Words.chinese("desk.work.submit"))
                                .setExact(true))
                .click();
        page.waitForURL(Pattern.compile(".*/desk([?#].*)?$"));
        house.settle();
    }
}
