package org.praetor.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Examinations;
import org.praetor.examination.MarkedText;
import org.praetor.form.FormView;
import org.praetor.worklist.CaseTexts;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.EarlierSubmissions;
import org.praetor.worklist.StepPage;
import org.praetor.worklist.Widgets;
import org.praetor.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Everything the page of a step shows: the form, its widgets, the case beside it, the marked text of the round. */
@Component
class WorkPage {

    private final CaseViews views;
    private final CaseTexts texts;
    private final Worklist worklist;
    private final Widgets widgets;
    private final Examinations examinations;
    private final CaseSide side;
    private final AuditTrail audit;
    private final Clock clock;

    WorkPage(
            CaseViews views,
            CaseTexts texts,
            Worklist worklist,
            Widgets widgets,
            Examinations examinations,
            CaseSide side,
            AuditTrail audit,
            Clock clock) {
        this.views = views;
        this.texts = texts;
        this.worklist = worklist;
        this.widgets = widgets;
        this.examinations = examinations;
        this.side = side;
        this.audit = audit;
        this.clock = clock;
    }

    ModelAndView of(StepPage page, FormView form, Actor actor, Locale language) {
        CaseFile file = page.file();
        ModelAndView model = new ModelAndView("desk/work");
        model.addObject("page", page);
        model.addObject("name", texts.step(file, page.item().step(), language));
        model.addObject("help", texts.help(file, page.item().step(), language));
        model.addObject("form", form);
        model.addObject("view", views.of(file.id(), actor, language));
        model.addObject("obstacle", worklist.obstacle(page.item(), actor).orElse(null));
        model.addObject("holder", holder(page, language));
        model.addObject("handOver", worklist.mayHandOver(page.item(), actor));
        model.addObject("people", people(page, actor));
        model.addAllObjects(widgets.of(file, form, actor, language));
        model.addObject("today", LocalDate.now(clock));
        CaseSide.Beside beside = side.of(file, actor, language);
        model.addObject("beside", beside);
        model.addObject("returned", EarlierSubmissions.sinceLast(page.item().step(), beside.earlier()));
        text(model, file, actor);
        return model;
    }

    /** The form alone with its widgets, as the answers so far would show it. */
    ModelAndView form(StepPage page, FormView form, Actor actor, Locale language) {
        ModelAndView model = new ModelAndView("case/form :: form");
        model.addObject("page", page);
        model.addObject("view", form);
        model.addObject("refresh", "/desk/work/" + page.item().id() + "/form");
        model.addAllObjects(widgets.of(page.file(), form, actor, language));
        model.addObject("today", LocalDate.now(clock));
        return model;
    }

    /** Refuses an act of a widget that the step's form has not, and who may not work on the step or finds it in other hands. */
    void refuse(StepPage page, String widget, Actor actor) {
        worklist.obstacle(page.item(), actor).ifPresent(code -> {
            PraetorException.Kind kind =
                    code.equals("work.forbidden") ? PraetorException.Kind.FORBIDDEN : PraetorException.Kind.CONFLICT;
            throw new PraetorException(kind, code, page.item().id());
        });
        if (!Widgets.has(page.form(), widget)) {
            throw new PraetorException(
                    PraetorException.Kind.CONFLICT,
                    "work.no-widget",
                    page.item().id() + " " + widget);
        }
    }

    private String holder(StepPage page, Locale language) {
        String holder = page.item().holder();
        return holder == null ? "" : texts.person(holder, language);
    }

    private List<Account> people(StepPage page, Actor actor) {
        return worklist.mayHandOver(page.item(), actor)
                ? worklist.suitable(page.item()).stream()
                        .filter(person -> !person.id().equals(page.item().holder()))
                        .toList()
                : List.of();
    }

    /** The marked text; that it was read is written to the audit record. */
    private void text(ModelAndView model, CaseFile file, Actor actor) {
        int round = Math.toIntExact(examinations.round(file.id()));
        model.addObject("round", round);
        List<MarkedText.Mark> marks = examinations.findings(file.id(), round).stream()
                .filter(finding -> finding.state() != CaseFinding.State.WAIVED)
                .map(MarkedText.Mark::of)
                .toList();
        examinations.text(file.id(), round).ifPresent(text -> {
            model.addObject("text", MarkedText.of(text, marks));
            model.addObject("changes", examinations.changes(file.id(), round));
            model.addObject("pictures", text.pictures());
            audit.record(AuditEntry.of(file.id(), actor.accountId(), "text.read", "round-" + round));
        });
    }
}
