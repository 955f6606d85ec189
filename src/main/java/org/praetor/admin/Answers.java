package org.praetor.admin;

import java.util.List;
import org.praetor.account.Fault;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page says after a redirect: the first fault, or that it is done. */
final class Answers {

    private Answers() {}

    static void flash(List<Fault> faults, String done, RedirectAttributes next) {
        if (faults.isEmpty()) {
            next.addFlashAttribute("flash", done);
            return;
        }
        next.addFlashAttribute("flash", faults.get(0).key());
        next.addFlashAttribute("flashTone", "bad");
    }
}
