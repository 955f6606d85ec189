package org.praetor.admin;

import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which proceedings run, in which version, from where; and the sentences of those that were refused. */
@Controller
class ProceedingPages {

    private final Proceedings proceedings;

    ProceedingPages(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @GetMapping("/admin/proceedings")
    String show(Model model) {
        model.addAttribute("proceedings", proceedings.all());
        model.addAttribute("withdrawn", proceedings.withdrawn());
        model.addAttribute("versions", proceedings.versions());
        model.addAttribute("refused", proceedings.refused());
        return "admin/proceedings";
    }
}
