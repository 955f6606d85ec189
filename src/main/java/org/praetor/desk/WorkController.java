package org.praetor.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.examination.Examinations;
import org.praetor.form.FormView;
import org.praetor.letter.Letters;
import org.praetor.web.FormRequest;
import org.praetor.worklist.CaseTexts;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepPage;
import org.praetor.worklist.StepResult;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step with its whole case on one screen: documents and marked text beside the form. */
@Controller
class WorkController {

    private final StepForms forms;
    private final WorkPage pages;
    private final CaseTexts texts;
    private final Examinations examinations;
    private final Letters letters;
    private final CaseSide side;
    private final KeptPage kept;

    WorkController(
            StepForms forms,
            WorkPage pages,
            CaseTexts texts,
            Examinations examinations,
            Letters letters,
            CaseSide side,
            KeptPage kept) {
        this.forms = forms;
        this.pages = pages;
        this.texts = texts;
        this.examinations = examinations;
        this.letters = letters;
        this.side = side;
        this.kept = kept;
    }

    @GetMapping("/desk/work/{itemId}")
    ModelAndView work(@PathVariable String itemId, Actor actor, Locale language, RedirectAttributes flash) {
        StepPage page = forms.page(itemId, actor);
        if (!page.item().open()) {
            flash.addFlashAttribute("flash", "desk.work.closed");
            return new ModelAndView("redirect:/desk/cases/" + page.file().id());
        }
        return pages.of(page, page.form(), actor, language);
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
        kept.letterTexts(page.item().caseId(), form, actor);
        if (kept.namesOthers(page)) {
            forms.keep(itemId, actor, Typed.input(form));
            return namesOthers(itemId, form, actor, language);
        }
        if (form.parameters().containsKey("_save")) {
            forms.keep(itemId, actor, Typed.input(form));
            flash.addFlashAttribute("flash", "desk.work.saved");
            return new ModelAndView("redirect:/desk/work/" + itemId);
        }
        StepInput input = Typed.input(form);
        StepResult result;
        try {
            result = forms.complete(itemId, actor, input);
        } catch (PraetorException refusal) {
            return Typed.again(refusal, () -> {
                FormView again = page.secret()
                        ? forms.refresh(page.file().id(), page.item().step(), input, actor)
                        : forms.page(itemId, actor).form();
                return pages.of(page, again, actor, language).addObject("typed", KeptPage.beside(form));
            });
        }
        return result.fold(
                done -> {
                    flash.addFlashAttribute("flash", "desk.work.done");
                    flash.addFlashAttribute(
                            "flashArguments",
                            List.of(
                                    texts.step(page.file(), page.item().step(), language),
                                    page.file().number()));
                    return new ModelAndView("redirect:/desk");
                },
                refused -> {
                    FormView again =
                            forms.again(page.item().caseId(), page.item().step(), refused.bound(), actor);
                    ModelAndView view =
                            pages.of(page, again, actor, language).addObject("typed", KeptPage.beside(form));
                    view.setStatus(refused.bound().good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
                    return view;
                });
    }

    /** The form alone, as the answers so far would show it. */
    @PostMapping("/desk/work/{itemId}/form")
    ModelAndView refresh(@PathVariable String itemId, Actor actor, Locale language, HttpServletRequest request)
            throws IOException, ServletException {
        StepPage page = forms.page(itemId, actor);
        FormView form =
                forms.refresh(page.file().id(), page.item().step(), Typed.input(FormRequest.of(request)), actor);
        return pages.form(page, form, actor, language).addObject("typed", KeptPage.beside(FormRequest.of(request)));
    }

    /** Notes what the examiner makes of one difference; without a reason the page comes again, with what was typed. */
    @PostMapping("/desk/work/{itemId}/differences/{position}")
    ModelAndView difference(
            @PathVariable String itemId,
            @PathVariable int position,
            Actor actor,
            Locale language,
            HttpServletRequest request)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        String caseId = kept.keep(itemId, "differences", actor, form);
        boolean accepted = form.parameters().containsKey("_accept");
        Optional<Fault> fault =
                examinations.decide(caseId, position, accepted, form.text("difference:" + position), actor);
        if (fault.isEmpty()) {
            return new ModelAndView("redirect:/desk/work/" + itemId + "#difference-" + position);
        }
        StepPage page = forms.page(itemId, actor);
        ModelAndView again = pages.of(page, page.form(), actor, language)
                .addObject("typed", KeptPage.beside(form))
                .addObject("differenceAt", position)
                .addObject("differenceFault", fault.get());
        return Typed.refused(again, fault.get().key());
    }

    /** Edits the draft of a letter from within the step, or shows it as the step would send it. */
    @PostMapping("/desk/work/{itemId}/letters/{letterId}")
    Object letter(
            @PathVariable String itemId,
            @PathVariable String letterId,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        LetterController.refuseOtherCase(letters, kept.keep(itemId, "letter-draft", actor, form), letterId);
        if (form.parameters().containsKey("_preview")) {
            StepPage page = forms.page(itemId, actor);
            return CaseFilesController.xhtml(
                    letters.preview(letterId, page.item().step(), forms.typed(itemId, actor), actor));
        }
        if (kept.namesOthers(forms.page(itemId, actor))) {
            return namesOthers(itemId, form, actor, language);
        }
        flash.addFlashAttribute("flash", "desk.letter.edited");
        return "redirect:/desk/work/" + itemId + "#letter-" + letterId;
    }

    /** The page again with everything typed; the draft says what has to be taken out. */
    private ModelAndView namesOthers(String itemId, FormRequest form, Actor actor, Locale language) {
        StepPage page = forms.page(itemId, actor);
        ModelAndView again = pages.of(page, page.form(), actor, language).addObject("typed", KeptPage.beside(form));
        return Typed.refused(again, "desk.letter.names-others");
    }

    /** Adds a note from within the step. */
    @PostMapping("/desk/work/{itemId}/notes")
    String note(@PathVariable String itemId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        if (!side.note(kept.keep(itemId, actor, form), form.text("_note"), actor)) {
            flash.addFlashAttribute("flash", "desk.note.empty");
            flash.addFlashAttribute("flashTone", "bad");
        }
        return "redirect:/desk/work/" + itemId + "#notes";
    }
}
