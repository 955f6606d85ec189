package org.praetor.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseFilter;
import org.praetor.casefile.CaseParties;
import org.praetor.examination.Examinations;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case as staff sees it: found by its number, annotated, freed from a biased person. */
@Controller
class CaseController {

    /** R-REC-01, R-REC-02. */
    private static final List<String> GROUNDS = List.of("party", "interest", "agent", "gift", "other");

    private final CaseViews views;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseSide side;
    private final Worklist worklist;
    private final Accounts accounts;
    private final Proceedings proceedings;
    private final Examinations examinations;

    CaseController(
            CaseViews views,
            CaseFiles cases,
            CaseParties parties,
            CaseSide side,
            Worklist worklist,
            Accounts accounts,
            Proceedings proceedings,
            Examinations examinations) {
        this.views = views;
        this.cases = cases;
        this.parties = parties;
        this.side = side;
        this.worklist = worklist;
        this.accounts = accounts;
        this.proceedings = proceedings;
        this.examinations = examinations;
    }

    /** Cases of the own body whose number begins like this; one hit opens at once. */
    @GetMapping("/desk/cases")
    String search(@RequestParam(defaultValue = "") String number, Actor actor, Locale language, Model model) {
        String typed = number.strip();
        List<CaseFile> found = typed.isEmpty()
                ? List.of()
                : cases.ofBody(actor, CaseFilter.number(typed)).cases();
        if (found.size() == 1) {
            return "redirect:/desk/cases/" + found.get(0).id();
        }
        model.addAttribute("number", typed);
        model.addAttribute("cards", views.cards(found, actor, language));
        return "desk/search";
    }

    @GetMapping("/desk/cases/{caseId}")
    String show(@PathVariable String caseId, Actor actor, Locale language, Model model) {
        model.addAttribute("view", views.of(caseId, actor, language));
        model.addAttribute("beside", side.of(cases.get(caseId, actor), actor, language));
        model.addAttribute("grounds", GROUNDS);
        model.addAttribute("examined", examinations.round(caseId) > 0);
        model.addAttribute("me", actor.accountId());
        model.addAttribute("enters", worklist.entersForParty(actor));
        model.addAttribute("colleagues", decidesRecusals(actor) ? colleagues(caseId, actor) : List.of());
        return "desk/case";
    }

    @PostMapping("/desk/cases/{caseId}/notes")
    String note(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        cases.get(caseId, actor);
        if (!side.note(caseId, text, actor)) {
            flash.addFlashAttribute("flash", "desk.note.empty");
            flash.addFlashAttribute("flashTone", "bad");
        }
        return "redirect:/desk/cases/" + caseId + "#notes";
    }

    /** Bars a person from the case: the head of the department decides; who reports himself stops at once (R-REC-05). */
    @PostMapping("/desk/cases/{caseId}/recusals")
    String recuse(
            @PathVariable String caseId,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String ground,
            Actor actor,
            RedirectAttributes flash) {
        cases.get(caseId, actor);
        demandKnown(caseId, account, ground, actor);
        parties.recuse(caseId, account, ground, actor);
        boolean own = account.equals(actor.accountId());
        flash.addFlashAttribute("flash", own ? "desk.recusal.own.done" : "desk.recusal.done");
        return own ? "redirect:/desk" : "redirect:/desk/cases/" + caseId;
    }

    /** BPMN XML with the active and passed elements, for the viewer in the page. */
    @GetMapping("/desk/cases/{caseId}/diagram")
    @ResponseBody
    Proceedings.Diagram diagram(@PathVariable String caseId, Actor actor) {
        cases.get(caseId, actor);
        return proceedings.diagram(caseId);
    }

    private void demandKnown(String caseId, String account, String ground, Actor actor) {
        boolean own = account.equals(actor.accountId());
        if (!own && !decidesRecusals(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.recusal-head", caseId);
        }
        boolean known = own
                || colleagues(caseId, actor).stream()
                        .anyMatch(person -> person.id().equals(account));
        if (!known || !GROUNDS.contains(ground)) {
            throw new PraetorException(PraetorException.Kind.INVALID, "work.recusal", caseId);
        }
    }

    private List<Account> colleagues(String caseId, Actor actor) {
        Set<String> recused = parties.recusedFrom(caseId);
        return accounts.ofBody(Objects.requireNonNull(actor.bodyId())).stream()
                .filter(account -> account.active() && !recused.contains(account.id()))
                .filter(account -> !account.id().equals(actor.accountId()))
                .toList();
    }

    private boolean decidesRecusals(Actor actor) {
        return accounts.rights(actor).contains(Right.RECUSE);
    }
}
