package org.praetor.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CasePage;
import org.praetor.casefile.PartyFilter;
import org.praetor.filing.Drafts;
import org.praetor.filing.Wizards;
import org.praetor.worklist.CaseView;
import org.praetor.worklist.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a party sees first: what is to do, what was begun, where each case stands. */
@Controller
class PortalController {

    private static final int PAGE = 20;

    private final CaseFiles cases;
    private final CaseViews views;
    private final Drafts drafts;
    private final Wizards wizards;
    private final Todos todos;

    PortalController(CaseFiles cases, CaseViews views, Drafts drafts, Wizards wizards, Todos todos) {
        this.cases = cases;
        this.views = views;
        this.drafts = drafts;
        this.wizards = wizards;
        this.todos = todos;
    }

    /**
     * Open cases with their next step, to-dos of all of them, drafts; closed cases below.
     *
     * @param client company id: an agency looks at one client only
     */
    @GetMapping("/portal")
    String home(
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "1") int todo,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int closed,
            Actor actor,
            Locale language,
            Model model) {
        String chosen = client.isBlank() ? null : client;
        CasePage open = cases.ofParty(actor, new PartyFilter(true, chosen, from(page), PAGE));
        CasePage ended = cases.ofParty(actor, new PartyFilter(false, chosen, from(closed), PAGE));
        model.addAttribute("todo", todos.of(actor, chosen, from(todo) + 1, language));
        model.addAttribute("drafts", drafts.of(actor));
        model.addAttribute("cards", cards(open, actor, language));
        model.addAttribute("open", open);
        model.addAttribute("closedCards", cards(ended, actor, language));
        model.addAttribute("closed", ended);
        model.addAttribute("clients", wizards.clients(actor));
        model.addAttribute("client", Objects.toString(chosen, ""));
        return "portal/home";
    }

    private List<Card> cards(CasePage page, Actor actor, Locale language) {
        Map<String, String> parties = todos.partyNames(page.cases(), actor);
        return views.cards(page.cases(), actor, language).stream()
                .map(card -> new Card(card, parties.getOrDefault(card.file().id(), "")))
                .toList();
    }

    /** Beyond any list there is an empty page, not an error. */
    private static int from(int page) {
        return Math.min(Math.max(page, 1), 10_000) - 1;
    }

    /** A case in the list; the names of its parties only for those who act for several. */
    record Card(CaseView view, String parties) {}

    @GetMapping("/portal/cases/{caseId}")
    String show(@PathVariable String caseId, Actor actor, Locale language, Model model) {
        model.addAttribute("view", views.of(caseId, actor, language));
        return "portal/case";
    }
}
