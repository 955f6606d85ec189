package org.praetor.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.filing.Filed;
import org.praetor.filing.Filings;
import org.praetor.filing.Reviews;
import org.praetor.filing.Uploads;
import org.praetor.filing.WizardPage;
import org.praetor.filing.Wizards;
import org.praetor.form.FormView;
import org.praetor.web.FormRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    /** A tab: keeps the page, then shows the one named, or the review. */
    private static final String GOTO = "_goto";

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
        model.addAttribute("choices", wizards.choices(actor));
        model.addAttribute("clients", wizards.clients(actor));
        model.addAttribute("drafts", actor.staff() ? drafts.of(actor) : List.of());
        return "portal/choose";
    }

    @PostMapping("/portal/filings")
    String begin(
            @RequestParam String proceeding,
            @RequestParam String body,
            @RequestParam(defaultValue = "") String client,
            Actor actor) {
        Draft draft = drafts.begin(proceeding, body, client.isBlank() ? null : client, actor);
        return "redirect:/portal/filings/" + draft.id();
    }

    /** A page of the form; a draft that was filed leads to its case. */
    @GetMapping("/portal/filings/{draftId}")
    String page(@PathVariable String draftId, @RequestParam(defaultValue = "") String page, Actor actor, Model model) {
        if (drafts.get(draftId, actor).filed()) {
            return "redirect:" + home(actor) + "/cases/" + draftId;
        }
        model.addAttribute("wizard", wizards.page(draftId, page, actor));
        model.addAttribute("reading", wizards.read(draftId, actor).orElse(null));
        return "portal/wizard";
    }

    @PostMapping("/portal/filings/{draftId}")
    ModelAndView save(@PathVariable String draftId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        WizardPage saved = wizards.save(draftId, form.text("_page"), form.parameters(), files(form), actor);
        if (saved.meanwhile() != null) {
            return again(saved, HttpStatus.CONFLICT, actor);
        }
        boolean refusedFiles = saved.form().inError().stream().anyMatch(FilingController::refusedFile);
        if (form.parameters().containsKey("_save") && !refusedFiles) {
            flash.addFlashAttribute("flash", "portal.filing.saved");
            return new ModelAndView("redirect:" + home(actor));
        }
        if (form.parameters().containsKey("_back") && !refusedFiles) {
            return new ModelAndView("redirect:" + saved.previousUrl());
        }
        if (form.parameters().containsKey(GOTO) && !refusedFiles) {
            return new ModelAndView("redirect:" + saved.url(form.text(GOTO)));
        }
        boolean next = form.parameters().containsKey("_next");
        if (next && saved.good()) {
            Optional.ofNullable(saved.notice()).ifPresent(notice -> {
                flash.addFlashAttribute("flash", notice.key());
                flash.addFlashAttribute("flashArguments", notice.arguments());
            });
            return new ModelAndView("redirect:" + saved.nextUrl());
        }
        return again(saved, next || refusedFiles ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK, actor);
    }

    private ModelAndView again(WizardPage saved, HttpStatus status, Actor actor) {
        ModelAndView again = new ModelAndView("portal/wizard", "wizard", saved);
        again.addObject("reading", wizards.read(saved.draft().id(), actor).orElse(null));
        again.setStatus(status);
        return again;
    }

    private static boolean refusedFile(FormView.Component component) {
        return component.errors().stream().anyMatch(error -> error.key().startsWith("upload.error."));
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
        if (drafts.get(draftId, actor).filed()) {
            return "redirect:" + filed(draftId, actor);
        }
        model.addAttribute("wizard", wizards.overview(draftId, actor));
        model.addAttribute("review", reviews.of(draftId, actor).orElse(null));
        return "portal/review";
    }

    /** A small picture of the application, for the review. */
    @GetMapping("/portal/filings/{draftId}/pictures/{sha256}")
    ResponseEntity<byte[]> picture(@PathVariable String draftId, @PathVariable String sha256, Actor actor) {
        byte[] png = reviews.thumbnail(draftId, sha256, actor)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "document.unknown", sha256));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    /** Submits; pressed twice or sent again it leads to the same receipt. */
    @PostMapping("/portal/filings/{draftId}/review")
    ModelAndView submit(
            @PathVariable String draftId, HttpServletRequest request, Actor actor, RedirectAttributes flash) {
        Map<String, String[]> parameters = request.getParameterMap();
        if (!parameters.containsKey("_submit")) {
            drafts.saveAnswers(draftId, answers(parameters), actor);
            String page = request.getParameter(GOTO);
            if (page != null) {
                return new ModelAndView(
                        "redirect:" + wizards.overview(draftId, actor).url(page));
            }
            flash.addFlashAttribute("flash", "portal.filing.saved");
            return new ModelAndView("redirect:/portal/filings/" + draftId + "/review");
        }
        Filed filed = filings.file(draftId, answers(parameters), actor);
        return filed.fold(
                opened -> new ModelAndView("redirect:" + filed(opened.file().id(), actor)), refused -> {
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
        return "redirect:" + home(actor);
    }

    /** Where this person's work lies: staff file by the same pages. */
    private static String home(Actor actor) {
        return actor.staff() ? "/desk" : "/portal";
    }

    /** A party gets a receipt; staff go to the case. */
    private static String filed(String caseId, Actor actor) {
        return home(actor) + "/cases/" + caseId + (actor.staff() ? "" : "/receipt");
    }

    /** The receipt: the files of the filing itself, not those that came later. */
    @GetMapping("/portal/cases/{caseId}/receipt")
    String receipt(@PathVariable String caseId, Actor actor, Model model) {
        CaseFile file = cases.get(caseId, actor);
        model.addAttribute("file", file);
        model.addAttribute("body", organisations.body(file.body()));
        model.addAttribute(
                "documents",
                documents.of(caseId).stream()
                        .filter(CaseDocument::visibleToParties)
                        .filter(document -> !document.category().equals("letter"))
                        .filter(document -> !document.at().isAfter(file.filedAt()))
                        .toList());
        return "portal/receipt";
    }

    private static Map<String, String> answers(Map<String, String[]> parameters) {
        Map<String, String> answers = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(
                        name.substring(ANSWER.length()),
                        String.join("\n", values).strip());
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
