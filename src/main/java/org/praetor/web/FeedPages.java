package org.praetor.web;

import org.praetor.account.Actor;
import org.praetor.account.CalendarFeeds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own calendar address: made and shown once, revoked. */
@Controller
class FeedPages {

    private final CalendarFeeds feeds;

    FeedPages(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** No redirect: the address is in this one answer, and nowhere else. */
    @PostMapping("/account/feed")
    String issue(Actor actor, Model model) {
        model.addAttribute("feedAddress", feeds.issue(actor));
        model.addAttribute("feed", feeds.of(actor).orElse(null));
        return "account/account";
    }

    @PostMapping("/account/feed/end")
    String revoke(Actor actor, RedirectAttributes next) {
        feeds.revoke(actor);
        next.addFlashAttribute("flash", "account.feed.revoked");
        return "redirect:/account";
    }
}
