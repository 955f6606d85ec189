package org.praetor.portal;

import org.praetor.account.Actor;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.InboxMessage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The messages of whoever is signed in, parties and staff alike. */
@Controller
class InboxController {

    private static final int MOST = 100;

    private final Deliveries deliveries;

    InboxController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/inbox")
    String inbox(Actor actor, Model model) {
        model.addAttribute("messages", deliveries.inbox(actor, MOST));
        model.addAttribute("unread", deliveries.unread(actor));
        return "portal/inbox";
    }

    /** Notes the message as read and leads to its case. */
    @PostMapping("/inbox/{messageId}")
    String open(@PathVariable String messageId, Actor actor) {
        String target = deliveries.inbox(actor, MOST).stream()
                .filter(message -> message.id().equals(messageId))
                .findFirst()
                .map(InboxMessage::caseId)
                .map(caseId -> (actor.staff() ? "/desk/cases/" : "/portal/cases/") + caseId)
                .orElse("/inbox");
        deliveries.markRead(messageId, actor);
        return "redirect:" + target;
    }

    @PostMapping("/inbox")
    String markAllRead(Actor actor) {
        deliveries.inbox(actor, MOST).stream()
                .filter(message -> !message.read())
                .forEach(message -> deliveries.markRead(message.id(), actor));
        return "redirect:/inbox";
    }
}
