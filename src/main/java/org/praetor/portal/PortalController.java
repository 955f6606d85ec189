package org.praetor.portal;

import java.util.List;
import java.util.Locale;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.filing.Drafts;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.CaseView;
import org.praetor.worklist.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a party sees first: what is to do, what was begun, where each case stands. */
@Controller
class PortalController {

    private static final int MOST = 200;

    private final CaseFiles cases;
    private final CaseViews views;
    private final Drafts drafts;
    private final Proceedings proceedings;

    PortalController(CaseFiles cases, CaseViews views, Drafts drafts, Proceedings proceedings) {
        this.cases = cases;
        this.views = views;
        this.drafts = drafts;
        this.proceedings = proceedings;
    }

    @GetMapping("/portal")
    String home(Actor actor, Locale language, Model model) {
        List<CaseView> cards = views.cards(cases.ofParty(actor, MOST), actor, language);
        model.addAttribute("cards", cards);
        model.addAttribute(
                "todo",
                cards.stream()
                        .flatMap(card -> card.waiting().stream()
                                .filter(CaseView.Waiting::mine)
                                .map(waiting -> new Todo(card, waiting)))
                        .toList());
        model.addAttribute("drafts", drafts.of(actor));
        model.addAttribute("proceedings", proceedings.all());
        return "portal/home";
    }

    /** A step that waits for this party. */
    record Todo(CaseView card, CaseView.Waiting waiting) {}

    @GetMapping("/portal/cases/{caseId}")
    String show(@PathVariable String caseId, Actor actor, Locale language, Model model) {
        model.addAttribute("view", views.of(caseId, actor, language));
        return "portal/case";
    }
}
