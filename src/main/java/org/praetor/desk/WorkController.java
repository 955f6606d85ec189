package org.praetor.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.examination.Examinations;
import org.praetor.filing.Uploads;
import org.praetor.form.FormView;
import org.praetor.web.FormRequest;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepPage;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.Worklist;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step with its whole case on one screen: documents and marked text beside the form. */
@Controller
class WorkController {

    private final StepForms forms;
    private final CaseViews views;
    private final Worklist worklist;
    private final Examinations examinations;

    WorkController(StepForms forms, CaseViews views, Worklist worklist, Examinations examinations) {
        this.forms = forms;
        this.views = views;
        this.worklist = worklist;
        this.examinations = examinations;
    }

    @GetMapping("/desk/work/{itemId}")
    String work(@PathVariable String itemId, Actor actor, Locale language, Model model) {
        StepPage page = forms.page(itemId, actor);
        model.addAllAttributes(attributes(page, page.form(), actor, language).getModel());
        return "desk/work";
    }

    @PostMapping("/desk/work/{itemId}")
    ModelAndView complete(
            @PathVariable String itemId,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        StepPage page = forms.page(itemId, actor);
        if (form.parameters().containsKey("_save")) {
            forms.keep(itemId, actor, input(form));
            flash.addFlashAttribute("flash", "desk.work.saved");
            return new ModelAndView("redirect:/desk/work/" + itemId);
        }
        StepResult result = forms.complete(itemId, actor, input(form));
        return result.fold(
                done -> {
                    flash.addFlashAttribute("flash", "desk.work.done");
                    flash.addFlashAttribute(
                            "flashArguments",
                            new Object[] {page.name(), page.file().number()});
                    return new ModelAndView("redirect:/desk");
                },
                refused -> {
                    FormView again =
                            forms.again(page.item().caseId(), page.item().step(), refused.bound(), actor);
                    ModelAndView view = attributes(page, again, actor, language);
                    view.setStatus(refused.bound().good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
                    return view;
                });
    }

    /** The form alone, as the answers so far would show it. */
    @PostMapping("/desk/work/{itemId}/form")
    ModelAndView refresh(@PathVariable String itemId, Actor actor, Locale language, HttpServletRequest request)
            throws IOException, ServletException {
        StepPage page = forms.page(itemId, actor);
        FormView form = forms.refresh(page.file().id(), page.item().step(), input(FormRequest.of(request)), actor);
        ModelAndView view = attributes(page, form, actor, language);
        view.addObject("view", form);
        view.addObject("refresh", "/desk/work/" + itemId + "/form");
        view.setViewName("case/form :: form");
        return view;
    }

    /** Adopts or waives a finding; what was typed in the form around it is kept. */
    @PostMapping("/desk/work/{itemId}/findings/{findingId}")
    String finding(@PathVariable String itemId, @PathVariable String findingId, Actor actor, HttpServletRequest request)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        forms.keep(itemId, actor, input(form));
        String caseId = forms.page(itemId, actor).file().id();
        if (form.parameters().containsKey("_adopt")) {
            examinations.adopt(caseId, findingId, actor);
        } else {
            examinations.waive(caseId, findingId, form.text("reason:" + findingId), actor);
        }
        return "redirect:/desk/work/" + itemId + "#finding-" + findingId;
    }

    /** Adds a finding of the examiner's own; it is adopted at once. */
    @PostMapping("/desk/work/{itemId}/findings")
    String addFinding(@PathVariable String itemId, Actor actor, HttpServletRequest request)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        forms.keep(itemId, actor, input(form));
        examinations.add(
                forms.page(itemId, actor).file().id(),
                new Examinations.NewFinding(
                        form.text("_part"),
                        form.text("_place"),
                        form.text("_message"),
                        form.text("_suggestion"),
                        form.text("_basis")),
                actor);
        return "redirect:/desk/work/" + itemId + "#findings";
    }

    /** Notes what the examiner makes of one difference between the passed and the filed application. */
    @PostMapping("/desk/work/{itemId}/differences/{position}")
    String difference(@PathVariable String itemId, @PathVariable int position, Actor actor, HttpServletRequest request)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        forms.keep(itemId, actor, input(form));
        examinations.decide(
                forms.page(itemId, actor).file().id(),
                position,
                form.parameters().containsKey("_accept"),
                form.text("difference:" + position),
                actor);
        return "redirect:/desk/work/" + itemId + "#difference-" + position;
    }

    private ModelAndView attributes(StepPage page, FormView form, Actor actor, Locale language) {
        String caseId = page.file().id();
        int round = Math.toIntExact(examinations.round(caseId));
        ModelAndView view = new ModelAndView("desk/work");
        view.addObject("page", page);
        view.addObject("form", form);
        view.addObject("view", views.of(caseId, actor, language));
        view.addObject("people", worklist.suitable(page.item()));
        view.addObject("round", round);
        view.addObject(
                "text",
                examinations
                        .text(caseId, round)
                        .map(text -> MarkedText.of(text, examinations.findings(caseId, round)))
                        .orElse(null));
        view.addObject("findings", examinations.findings(caseId, round));
        view.addObject("differences", examinations.differences(caseId));
        return view;
    }

    private static StepInput input(FormRequest form) {
        List<Uploads.Incoming> files = form.files().stream()
                .map(file -> new Uploads.Incoming(file.field(), file.name(), file.size(), file.content()))
                .toList();
        return new StepInput(form.parameters(), files, receivedOn(form.text("_receivedOn")));
    }

    private static @Nullable LocalDate receivedOn(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new PraetorException(PraetorException.Kind.INVALID, "work.received-date", text);
        }
    }
}
