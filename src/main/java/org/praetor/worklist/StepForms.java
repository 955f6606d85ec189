package org.praetor.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.Once;
import org.praetor.filing.Uploads;
import org.praetor.form.Bound;
import org.praetor.form.FieldError;
import org.praetor.form.Form;
import org.praetor.form.FormView;
import org.praetor.proceeding.Proceedings;
import org.praetor.proceeding.Retrying;
import org.springframework.stereotype.Service;

/** Forms of steps and acts for the doors: shown, taken with their files, shown again with errors. */
@Service
public class StepForms {

    private final Worklist worklist;
    private final Steps steps;
    private final StepDrafts drafts;
    private final Assignments assignments;
    private final Undecided undecided;
    private final CaseFiles cases;
    private final Attachments attachments;
    private final Proceedings proceedings;
    private final StepContext context;
    private final Secrets secrets;
    private final Once once;
    private final Retrying retrying;

    StepForms(
            Worklist worklist,
            Steps steps,
            StepDrafts drafts,
            Assignments assignments,
            Undecided undecided,
            CaseFiles cases,
            Attachments attachments,
            Proceedings proceedings,
            StepContext context,
            Secrets secrets,
            Once once,
            Retrying retrying) {
        this.worklist = worklist;
        this.steps = steps;
        this.drafts = drafts;
        this.assignments = assignments;
        this.undecided = undecided;
        this.cases = cases;
        this.attachments = attachments;
        this.proceedings = proceedings;
        this.context = context;
        this.secrets = secrets;
        this.once = once;
        this.retrying = retrying;
    }

    /** The step with what this person had typed before, if he left it half done. */
    public StepPage page(String itemId, Actor actor) {
        WorkItem item = worklist.get(itemId, actor);
        CaseFile file = cases.get(item.caseId(), actor);
        Map<String, Object> values = drafts.of(itemId, item.caseId(), actor);
        return new StepPage(
                item,
                file,
                name(file, item.step()),
                view(file, item.step(), values, actor),
                worklist.mayWork(item, actor),
                secrets.holds(item.caseId(), item.step()),
                proceedings.approves(item.caseId(), item.step()).stream()
                        .findFirst()
                        .orElse(""));
    }

    /**
     * Takes the files, then completes the step; refused input comes back as the page to show again. A repeat of the same
     * page gives the first answer and changes nothing.
     */
    public StepResult complete(String itemId, Actor actor, StepInput input) {
        String key = input.onceKey();
        Optional<String> before = once.find(key, actor);
        if (before.isPresent()) {
            return new StepResult.Done(before.get());
        }
        WorkItem item = worklist.get(itemId, actor);
        worklist.refuseUnsuitable(item, actor);
        Uploads.Taken taken = taken(item.caseId(), item.step(), input, actor);
        StepInput complete = input.with(taken.documents());
        Optional<StepInput> rows = complete.rowsPressed();
        Bound typed = bind(item.caseId(), item.step(), rows.orElse(complete), taken.errors(), actor);
        keepDraft(item, actor, typed);
        if (rows.isPresent()) {
            return new StepResult.Refused(withErrors(typed, taken.errors()));
        }
        FormView shown = view(cases.get(item.caseId()), item.step(), typed.values(), actor);
        Bound judged = undecided.judged(item.caseId(), shown, assignments.judged(item, actor.accountId(), typed));
        return judged.good()
                ? once(key, actor, () -> {
                    attachments.sent(item.caseId(), item.step(), judged.values(), actor);
                    return steps.complete(itemId, actor, complete);
                })
                : new StepResult.Refused(judged);
    }

    /** One transaction, tried again when it collides; what was judged good and is refused now has changed meanwhile. */
    private StepResult once(String key, Actor actor, Supplier<StepResult> act) {
        String caseId = retrying.call(() -> once.run(
                key,
                actor,
                () -> act.get().fold(StepResult.Done::caseId, refused -> {
                    throw new PraetorException(PraetorException.Kind.CONFLICT, "work.stale", key);
                })));
        return new StepResult.Done(caseId);
    }

    /** Keeps what was typed without sending it; the errors are those of files that could not be taken. */
    public Bound keep(String itemId, Actor actor, StepInput input) {
        WorkItem item = worklist.get(itemId, actor);
        worklist.refuseUnsuitable(item, actor);
        Uploads.Taken taken = taken(item.caseId(), item.step(), input, actor);
        Bound kept = bind(item.caseId(), item.step(), input.with(taken.documents()), List.of(), actor);
        keepDraft(item, actor, kept);
        return new Bound(kept.values(), taken.errors(), kept.decisions(), kept.vocabulary());
    }

    /** What is secret is not even kept half typed. */
    private void keepDraft(WorkItem item, Actor actor, Bound typed) {
        if (!secrets.holds(item.caseId(), item.step())) {
            drafts.keep(item, actor, typed.values());
        }
        attachments.saved(item.caseId(), item.step(), typed.values(), actor);
    }

    /** What this person typed in the step so far. */
    public Map<String, Object> typed(String itemId, Actor actor) {
        WorkItem item = worklist.get(itemId, actor);
        return drafts.of(itemId, item.caseId(), actor);
    }

    /** The same as the case would know it by its vocabulary, once it is sent. */
    public Map<String, Object> vocabulary(String itemId, Actor actor) {
        WorkItem item = worklist.get(itemId, actor);
        CaseFile file = cases.get(item.caseId(), actor);
        return proceedings
                .form(file.id(), item.step())
                .check(drafts.of(itemId, file.id(), actor), context(file, item.step(), actor))
                .vocabulary();
    }

    /** The form as the answers so far would show it; nothing is kept and nothing judged. */
    public FormView refresh(String caseId, String step, StepInput input, Actor actor) {
        return again(caseId, step, withErrors(bind(caseId, step, input, List.of(), actor), List.of()), actor);
    }

    /** The form of an act with what this person had typed before without doing it. */
    public FormView actForm(String caseId, String step, Actor actor) {
        return view(cases.get(caseId, actor), step, drafts.ofAct(caseId, step, actor), actor);
    }

    /** Does an act, but only when its own button was pressed; every other button keeps what was typed and shows it again. */
    public StepResult act(String caseId, Proceedings.OpenAct act, Actor actor, StepInput input) {
        String key = input.onceKey();
        if (once.find(key, actor).isPresent()) {
            return new StepResult.Done(caseId);
        }
        cases.get(caseId, actor);
        Uploads.Taken taken = taken(caseId, act.step(), input, actor);
        StepInput complete = input.with(taken.documents());
        Optional<StepInput> rows = complete.rowsPressed();
        Bound judged = bind(caseId, act.step(), rows.orElse(complete), taken.errors(), actor);
        drafts.keepAct(caseId, act.step(), actor, judged.values());
        attachments.saved(caseId, act.step(), judged.values(), actor);
        if (rows.isPresent() || !input.submitted()) {
            return new StepResult.Refused(withErrors(judged, taken.errors()));
        }
        return judged.good()
                ? once(key, actor, () -> {
                    attachments.sent(caseId, act.step(), judged.values(), actor);
                    return steps.act(caseId, act.message(), actor, complete);
                })
                : new StepResult.Refused(judged);
    }

    /** The form again, with what was typed and what is wrong with it. */
    public FormView again(String caseId, String step, Bound bound, Actor actor) {
        CaseFile file = cases.get(caseId, actor);
        return proceedings.form(caseId, step).view(bound.values(), context(file, step, actor), bound.errors());
    }

    /** Name of a step as the model has it. */
    public String name(CaseFile file, String step) {
        return proceedings.stepName(file.id(), step);
    }

    private FormView view(CaseFile file, String step, Map<String, Object> values, Actor actor) {
        return proceedings.form(file.id(), step).view(values, context(file, step, actor));
    }

    private Bound bind(String caseId, String step, StepInput input, List<FieldError> more, Actor actor) {
        Form form = proceedings.form(caseId, step);
        Bound bound = form.bind(input.parameters(), context(cases.get(caseId), step, actor));
        List<FieldError> errors = new ArrayList<>(more);
        errors.addAll(bound.errors());
        return new Bound(bound.values(), errors, bound.decisions(), bound.vocabulary());
    }

    private Uploads.Taken taken(String caseId, String step, StepInput input, Actor actor) {
        return attachments.take(cases.get(caseId), step, input, actor);
    }

    private static Bound withErrors(Bound bound, List<FieldError> errors) {
        return new Bound(bound.values(), errors, bound.decisions(), bound.vocabulary());
    }

    private Map<String, Object> context(CaseFile file, String step, Actor actor) {
        Map<String, Object> all = new HashMap<>(context.of(file, step));
        all.put("documents", attachments.names(file.id(), step, actor));
        return all;
    }
}
