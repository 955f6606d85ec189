package org.praetor.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Examinations;
import org.praetor.filing.Uploads;
import org.praetor.form.Bound;
import org.praetor.form.FormView;
import org.praetor.letter.PaymentSheets;
import org.praetor.proceeding.Proceedings;
import org.praetor.web.FormRequest;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepPage;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.Steps;
import org.praetor.worklist.Widgets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps and acts of a party. */
@Controller
class StepController {

    private final StepForms forms;
    private final Steps steps;
    private final CaseFiles cases;
    private final CaseViews views;
    private final Examinations examinations;
    private final PaymentSheets sheets;
    private final Widgets widgets;
    private final AuditTrail audit;

    StepController(
            StepForms forms,
            Steps steps,
            CaseFiles cases,
            CaseViews views,
            Examinations examinations,
            PaymentSheets sheets,
            Widgets widgets,
            AuditTrail audit) {
        this.forms = forms;
        this.steps = steps;
        this.cases = cases;
        this.views = views;
        this.examinations = examinations;
        this.sheets = sheets;
        this.widgets = widgets;
        this.audit = audit;
    }

    @GetMapping("/portal/work/{itemId}")
    ModelAndView step(@PathVariable String itemId, Actor actor, RedirectAttributes flash) {
        StepPage page = forms.page(itemId, actor);
        if (!page.item().open()) {
            flash.addFlashAttribute("flash", "portal.step.closed");
            return new ModelAndView("redirect:/portal/cases/" + page.file().id());
        }
        return show("portal/step", page, page.form(), actor);
    }

    /** A step with what its widgets show a party: findings that the examiner adopted, fees, what was read from files not sent yet. */
    private ModelAndView show(String view, StepPage page, FormView form, Actor actor) {
        CaseFile file = page.file();
        int round = Math.toIntExact(examinations.round(file.id()));
        ModelAndView shown = new ModelAndView(view, "page", page);
        List<CaseFinding> findings = examinations.findings(file.id(), round).stream()
                .filter(finding -> finding.state() == CaseFinding.State.ADOPTED)
                .toList();
        shown.addObject("findings", findings);
        if (!findings.isEmpty()) {
            audit.record(AuditEntry.of(file.id(), actor.accountId(), "text.read", "round-" + round));
        }
        shown.addObject("sheet", sheets.of(file).orElse(null));
        shown.addObject(
                "previews",
                widgets.previews(file, form, forms.vocabulary(page.item().id(), actor), actor));
        shown.addObject("due", views.due(file, page.item()));
        shown.addObject("answered", views.answered(page.item(), actor).orElse(null));
        return shown;
    }

    @PostMapping("/portal/work/{itemId}")
    ModelAndView complete(
            @PathVariable String itemId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        StepPage page = forms.page(itemId, actor);
        boolean save = form.parameters().containsKey("_save");
        if (save || bringsApplication(page, form)) {
            Bound kept = forms.keep(itemId, actor, input(form));
            if (!kept.good()) {
                return again(page, kept, actor);
            }
            flash.addFlashAttribute("flash", save ? "portal.step.saved" : "portal.step.look");
            return new ModelAndView("redirect:/portal/work/" + itemId);
        }
        StepResult result = forms.complete(itemId, actor, input(form));
        return result.fold(
                done -> {
                    flash.addFlashAttribute("flash", "portal.step.done");
                    return new ModelAndView("redirect:/portal/cases/" + done.caseId());
                },
                refused -> again(page, refused.bound(), actor));
    }

    private ModelAndView again(StepPage page, Bound bound, Actor actor) {
        FormView form = forms.again(page.item().caseId(), page.item().step(), bound, actor);
        ModelAndView again = show("portal/step", page.with(form), form, actor);
        again.setStatus(bound.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    /** New files of an application are shown as they were read, with what the rules say, before they can be sent. */
    private static boolean bringsApplication(StepPage page, FormRequest form) {
        Set<String> applications = Widgets.paths(page.form(), "patent-application");
        return form.files().stream().anyMatch(file -> applications.contains(file.field()));
    }

    /** The form alone, as the answers so far would show it. */
    @PostMapping("/portal/work/{itemId}/form")
    ModelAndView refresh(@PathVariable String itemId, Actor actor, HttpServletRequest request)
            throws IOException, ServletException {
        StepPage page = forms.page(itemId, actor);
        FormView view = forms.refresh(page.file().id(), page.item().step(), input(FormRequest.of(request)), actor);
        ModelAndView form = show("case/form :: form", page, view, actor);
        form.addObject("view", view);
        form.addObject("refresh", "/portal/work/" + itemId + "/form");
        return form;
    }

    @PostMapping("/portal/cases/{caseId}/acts/{message}/form")
    String refreshAct(
            @PathVariable String caseId,
            @PathVariable String message,
            Actor actor,
            HttpServletRequest request,
            Model model)
            throws IOException, ServletException {
        Proceedings.OpenAct act = possible(caseId, message, actor);
        model.addAttribute("view", forms.refresh(caseId, act.step(), input(FormRequest.of(request)), actor));
        model.addAttribute("refresh", "/portal/cases/" + caseId + "/acts/" + message + "/form");
        return "case/form :: form";
    }

    @GetMapping("/portal/cases/{caseId}/acts/{message}")
    String act(@PathVariable String caseId, @PathVariable String message, Actor actor, Model model) {
        Proceedings.OpenAct act = possible(caseId, message, actor);
        model.addAttribute("act", act);
        model.addAttribute("caseId", caseId);
        model.addAttribute("file", cases.get(caseId, actor));
        model.addAttribute("form", forms.actForm(caseId, act.step(), actor));
        return "portal/act";
    }

    @PostMapping("/portal/cases/{caseId}/acts/{message}")
    ModelAndView doAct(
            @PathVariable String caseId,
            @PathVariable String message,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        Proceedings.OpenAct act = possible(caseId, message, actor);
        StepResult result = forms.act(caseId, act, actor, input(FormRequest.of(request)));
        return result.fold(
                done -> {
                    flash.addFlashAttribute("flash", "portal.act.done");
                    return new ModelAndView("redirect:/portal/cases/" + caseId);
                },
                refused -> {
                    ModelAndView again = new ModelAndView("portal/act");
                    again.setStatus(refused.bound().good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
                    again.addObject("act", act);
                    again.addObject("caseId", caseId);
                    again.addObject("file", cases.get(caseId, actor));
                    again.addObject("form", forms.again(caseId, act.step(), refused.bound(), actor));
                    return again;
                });
    }

    private Proceedings.OpenAct possible(String caseId, String message, Actor actor) {
        return steps.acts(caseId, actor).stream()
                .filter(act -> act.message().equals(message))
                .findFirst()
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.CONFLICT, "act.not-possible", message));
    }

    private static StepInput input(FormRequest form) {
        List<Uploads.Incoming> files = form.files().stream()
                .map(file -> new Uploads.Incoming(file.field(), file.name(), file.size(), file.content()))
                .toList();
        return new StepInput(form.parameters(), files, null);
    }
}
