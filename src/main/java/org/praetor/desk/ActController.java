package org.praetor.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.form.FormView;
import org.praetor.proceeding.Proceedings;
import org.praetor.web.FormRequest;
import org.praetor.worklist.CaseTexts;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.Steps;
import org.praetor.worklist.Widgets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts that are possible at any time: those of staff, and those of a party whose paper the clerk enters. */
@Controller
class ActController {

    private final StepForms forms;
    private final Steps steps;
    private final CaseFiles cases;
    private final CaseTexts texts;
    private final Widgets widgets;
    private final Clock clock;

    ActController(StepForms forms, Steps steps, CaseFiles cases, CaseTexts texts, Widgets widgets, Clock clock) {
        this.forms = forms;
        this.steps = steps;
        this.cases = cases;
        this.texts = texts;
        this.widgets = widgets;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{caseId}/acts/{message}")
    ModelAndView act(@PathVariable String caseId, @PathVariable String message, Actor actor, Locale language) {
        Proceedings.OpenAct act = possible(caseId, message, actor);
        return page(caseId, act, forms.actForm(caseId, act.step(), actor), actor, language);
    }

    @PostMapping("/desk/cases/{caseId}/acts/{message}")
    ModelAndView done(
            @PathVariable String caseId,
            @PathVariable String message,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        Proceedings.OpenAct act = possible(caseId, message, actor);
        StepInput input = Typed.input(FormRequest.of(request));
        StepResult result;
        try {
            result = forms.act(caseId, act, actor, input);
        } catch (PraetorException refusal) {
            return Typed.again(
                    refusal,
                    () -> page(caseId, act, forms.actForm(caseId, act.step(), actor), actor, language)
                            .addObject("party", input.party()));
        }
        return result.fold(
                done -> {
                    flash.addFlashAttribute("flash", "desk.act.done");
                    flash.addFlashAttribute("flashArguments", List.of(name(caseId, act, actor, language)));
                    return new ModelAndView("redirect:/desk/cases/" + caseId);
                },
                refused -> {
                    FormView again = forms.again(caseId, act.step(), refused.bound(), actor);
                    ModelAndView page = page(caseId, act, again, actor, language);
                    page.addObject("party", input.party());
                    page.setStatus(refused.bound().good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
                    return page;
                });
    }

    /** The form alone, as the answers so far would show it. */
    @PostMapping("/desk/cases/{caseId}/acts/{message}/form")
    ModelAndView refresh(
            @PathVariable String caseId, @PathVariable String message, Actor actor, HttpServletRequest request)
            throws IOException, ServletException {
        Proceedings.OpenAct act = possible(caseId, message, actor);
        ModelAndView view = new ModelAndView("case/form :: form");
        view.addObject("view", forms.refresh(caseId, act.step(), Typed.input(FormRequest.of(request)), actor));
        view.addObject("refresh", "/desk/cases/" + caseId + "/acts/" + message + "/form");
        return view;
    }

    private ModelAndView page(String caseId, Proceedings.OpenAct act, FormView form, Actor actor, Locale language) {
        CaseFile file = cases.get(caseId, actor);
        ModelAndView page = new ModelAndView("desk/act");
        page.addObject("act", act);
        page.addObject("name", name(caseId, act, actor, language));
        page.addObject("file", file);
        page.addObject("form", form);
        page.addObject("forParty", steps.forParty(act, actor));
        page.addObject("parties", steps.enteredFor(caseId, act, actor));
        page.addObject("today", LocalDate.now(clock));
        page.addAllObjects(widgets.of(file, form, actor, language));
        return page;
    }

    private String name(String caseId, Proceedings.OpenAct act, Actor actor, Locale language) {
        return texts.step(cases.get(caseId, actor), act.step(), language);
    }

    private Proceedings.OpenAct possible(String caseId, String message, Actor actor) {
        cases.get(caseId, actor);
        return steps.acts(caseId, actor).stream()
                .filter(act -> act.message().equals(message))
                .findFirst()
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.CONFLICT, "act.not-possible", message));
    }
}
