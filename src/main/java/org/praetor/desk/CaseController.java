package org.praetor.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseFilter;
import org.praetor.casefile.CaseNote;
import org.praetor.casefile.CaseNotes;
import org.praetor.casefile.CaseParties;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.CaseTexts;
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

    private static final int LONGEST_NOTE = 4000;

    /** R-REC-01, R-REC-02. */
    private static final List<String> GROUNDS = List.of("party", "interest", "agent", "gift", "other");

    private final CaseViews views;
    private final CaseTexts texts;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseNotes notes;
    private final Worklist worklist;
    private final Accounts accounts;
    private final Proceedings proceedings;

    CaseController(
            CaseViews views,
            CaseTexts texts,
            CaseFiles cases,
            CaseParties parties,
            CaseNotes notes,
            Worklist worklist,
            Accounts accounts,
            Proceedings proceedings) {
        this.views = views;
        this.texts = texts;
        this.cases = cases;
        this.parties = parties;
        this.notes = notes;
        this.worklist = worklist;
        this.accounts = accounts;
        this.proceedings = proceedings;
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
        model.addAttribute(
                "notes",
                notes.of(caseId, actor).stream()
                        .sorted(Comparator.comparing(CaseNote::at).reversed())
                        .map(note -> new Note(note, texts.person(note.by(), language)))
                        .toList());
        model.addAttribute("grounds", GROUNDS);
        model.addAttribute("enters", worklist.entersForParty(actor));
        model.addAttribute("colleagues", supervises(actor) ? colleagues(caseId, actor) : List.of());
        return "desk/case";
    }

    /** A note with the name of who wrote it. */
    record Note(CaseNote note, String by) {}

    @PostMapping("/desk/cases/{caseId}/notes")
    String note(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        cases.get(caseId, actor);
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_NOTE) {
            flash.addFlashAttribute("flash", "desk.note.empty");
            flash.addFlashAttribute("flashTone", "bad");
        } else {
            notes.add(caseId, typed, actor);
        }
        return "redirect:/desk/cases/" + caseId + "#notes";
    }

    /** Bars a person from the case (R-REC-05: decided by the head). */
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
        flash.addFlashAttribute("flash", "desk.recusal.done");
        return account.equals(actor.accountId()) ? "redirect:/desk" : "redirect:/desk/cases/" + caseId;
    }

    /** BPMN XML with the active and passed elements, for the viewer in the page. */
    @GetMapping("/desk/cases/{caseId}/diagram")
    @ResponseBody
    Proceedings.Diagram diagram(@PathVariable String caseId, Actor actor) {
        cases.get(caseId, actor);
        return proceedings.diagram(caseId);
    }

    private void demandKnown(String caseId, String account, String ground, Actor actor) {
        if (!supervises(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", caseId);
        }
        boolean known = colleagues(caseId, actor).stream()
                .anyMatch(person -> person.id().equals(account));
        if (!known || !GROUNDS.contains(ground)) {
            throw new PraetorException(PraetorException.Kind.INVALID, "work.recusal", caseId);
        }
    }

    private List<Account> colleagues(String caseId, Actor actor) {
        return accounts.ofBody(Objects.requireNonNull(actor.bodyId())).stream()
                .filter(account -> account.active() && !parties.recused(caseId, account.id()))
                .toList();
    }

    private boolean supervises(Actor actor) {
        return accounts.rights(actor).containsAll(List.of(Right.ASSIGN, Right.MONITOR));
    }
}
