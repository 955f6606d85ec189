package org.praetor.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praetor.account.Actor;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFiles;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.filing.Filed;
import org.praetor.filing.Filings;
import org.praetor.filing.Reviews;
import org.praetor.filing.Uploads;
import org.praetor.filing.WizardPage;
import org.praetor.filing.Wizards;
import org.praetor.web.FormRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The filing wizard: pages of the filing form, review of the application, submission, receipt. */
@Controller
class FilingController {

    private static final String ANSWER = "answer:";

    private final Drafts drafts;
    private final Wizards wizards;
    private final Reviews reviews;
    private final Filings filings;
    private final CaseFiles cases;
    private final CaseDocuments documents;
    private final Organisations organisations;

    FilingController(
            Drafts drafts,
            Wizards wizards,
            Reviews reviews,
            Filings filings,
            CaseFiles cases,
            CaseDocuments documents,
            Organisations organisations) {
        this.drafts = drafts;
        this.wizards = wizards;
        this.reviews = reviews;
        this.filings = filings;
        this.cases = cases;
        this.documents = documents;
        this.organisations = organisations;
    }

    @GetMapping("/portal/filings")
    String choose(Actor actor, Model model) {
        model.addAttribute("choices", wizards.choices());
        return "portal/choose";
    }

    @PostMapping("/portal/filings")
    String begin(@RequestParam String proceeding, @RequestParam String body, Actor actor) {
        Draft draft = drafts.begin(proceeding, body, actor);
        return "redirect:/portal/filings/" + draft.id();
    }

    @GetMapping("/portal/filings/{draftId}")
    String page(@PathVariable String draftId, @RequestParam(defaultValue = "") String page, Actor actor, Model model) {
        model.addAttribute("wizard", wizards.page(draftId, page, actor));
        return "portal/wizard";
    }

    @PostMapping("/portal/filings/{draftId}")
    ModelAndView save(@PathVariable String draftId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        WizardPage saved = wizards.save(draftId, form.text("_page"), form.parameters(), files(form), actor);
        if (form.parameters().containsKey("_save")) {
            flash.addFlashAttribute("flash", "portal.filing.saved");
            return new ModelAndView("redirect:/portal");
        }
        if (form.parameters().containsKey("_back")) {
            return new ModelAndView("redirect:" + saved.previousUrl());
        }
        boolean stay = !form.parameters().containsKey("_next");
        if (stay || !saved.good()) {
            ModelAndView again = new ModelAndView("portal/wizard", "wizard", saved);
            again.setStatus(stay ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        return new ModelAndView("redirect:" + saved.nextUrl());
    }

    /** The form alone, as the answers so far would show it. */
    @PostMapping("/portal/filings/{draftId}/form")
    String refresh(@PathVariable String draftId, Actor actor, HttpServletRequest request, Model model)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        model.addAttribute("view", wizards.refresh(draftId, form.text("_page"), form.parameters(), actor));
        model.addAttribute("refresh", "/portal/filings/" + draftId + "/form");
        return "case/form :: form";
    }

    @GetMapping("/portal/filings/{draftId}/review")
    String review(@PathVariable String draftId, Actor actor, Model model) {
        model.addAttribute("wizard", wizards.overview(draftId, actor));
        model.addAttribute("review", reviews.of(draftId, actor).orElse(null));
        return "portal/review";
    }

    @PostMapping("/portal/filings/{draftId}/review")
    ModelAndView submit(
            @PathVariable String draftId,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            RedirectAttributes flash) {
        drafts.saveAnswers(draftId, answers(parameters), actor);
        if (!parameters.containsKey("_submit")) {
            flash.addFlashAttribute("flash", "portal.filing.saved");
            return new ModelAndView("redirect:/portal/filings/" + draftId + "/review");
        }
        Filed filed = filings.file(draftId, actor);
        return filed.fold(
                opened -> new ModelAndView(
                        "redirect:/portal/cases/" + opened.file().id() + "/receipt"),
                refused -> {
                    ModelAndView again = new ModelAndView("portal/review");
                    again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
                    again.addObject("wizard", wizards.overview(draftId, actor));
                    again.addObject("review", reviews.of(draftId, actor).orElse(null));
                    again.addObject("refused", refused);
                    return again;
                });
    }

    @PostMapping("/portal/filings/{draftId}/discard")
    String discard(@PathVariable String draftId, Actor actor, RedirectAttributes flash) {
        drafts.discard(draftId, actor);
        flash.addFlashAttribute("flash", "portal.filing.discarded");
        return "redirect:/portal";
    }

    @GetMapping("/portal/cases/{caseId}/receipt")
    String receipt(@PathVariable String caseId, Actor actor, Model model) {
        model.addAttribute("file", cases.get(caseId, actor));
        model.addAttribute("body", organisations.body(cases.get(caseId, actor).body()));
        model.addAttribute(
                "documents",
                documents.of(caseId).stream()
                        .filter(document -> document.visibleToParties())
                        .toList());
        return "portal/receipt";
    }

    private static Map<String, String> answers(Map<String, String> parameters) {
        Map<String, String> answers = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value.strip());
            }
        });
        return answers;
    }

    private static List<Uploads.Incoming> files(FormRequest form) {
        return form.files().stream()
                .map(file -> new Uploads.Incoming(file.field(), file.name(), file.size(), file.content()))
                .toList();
    }
}
