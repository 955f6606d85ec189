package org.praetor.admin;

import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit record of one case, and whether its chain still holds. Looking is itself recorded. */
@Controller
class AuditPages {

    private static final int SHOWN = 500;

    private final AuditTrail audit;

    AuditPages(AuditTrail audit) {
        this.audit = audit;
    }

    @GetMapping("/admin/audit")
    String show(@RequestParam(defaultValue = "") String stream, Actor actor, Model model) {
        String asked = stream.strip();
        model.addAttribute("stream", asked);
        if (!asked.isEmpty() && asked.length() <= 64 && asked.indexOf('\0') < 0) {
            audit.record(AuditEntry.of(null, actor.accountId(), "audit.read", asked));
            boolean general = asked.equals(AuditEntry.GENERAL);
            model.addAttribute("entries", general ? audit.recentGeneral(SHOWN) : audit.of(asked));
            model.addAttribute("check", audit.check(asked));
        }
        return "admin/audit";
    }
}
