package org.praetor.portal;

import java.util.Locale;
import org.praetor.account.Actor;
import org.praetor.delivery.Deliveries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages of whoever is signed in, parties and staff alike. */
@Controller
class InboxController {

    private static final int PAGE = 50;

    private final Deliveries deliveries;

    InboxController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/inbox")
    String inbox(@RequestParam(defaultValue = "1") int page, Actor actor, Locale language, Model model) {
        int pages = Math.max(1, Math.toIntExact((deliveries.messages(actor) + PAGE - 1) / PAGE));
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("messages", deliveries.inbox(actor, language.getLanguage(), shown - 1, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("unread", deliveries.unread(actor));
        return "portal/inbox";
    }

    /** Notes the message as read and leads to its case. */
    @PostMapping("/inbox/{messageId}")
    String open(@PathVariable String messageId, Actor actor) {
        String target = deliveries
                .open(messageId, actor)
                .map(caseId -> (actor.staff() ? "/desk/cases/" : "/portal/cases/") + caseId)
                .orElse("/inbox");
        return "redirect:" + target;
    }

    @PostMapping("/inbox")
    String markAllRead(Actor actor) {
        deliveries.markAllRead(actor);
        return "redirect:/inbox";
    }
}
