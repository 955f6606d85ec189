package org.praetor.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.filing.Filed;
import org.praetor.filing.Filings;
import org.praetor.filing.Uploads;
import org.praetor.filing.WizardPage;
import org.praetor.filing.Wizards;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.letter.LetterPress;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.Steps;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;

/** A whole centre in a test: people file and complete steps through the same services as the doors. */
@TestComponent
class Centre {

    static final String BODY = "shanghai-centre";

    private final Accounts accounts;
    private final Drafts drafts;
    private final Wizards wizards;
    private final Filings filings;
    private final CaseFiles cases;
    private final Worklist worklist;
    private final StepForms forms;
    private final Steps steps;
    private final Proceedings proceedings;
    private final LetterPress press;

    Centre(
            Accounts accounts,
            Drafts drafts,
            Wizards wizards,
            Filings filings,
            CaseFiles cases,
            Worklist worklist,
            StepForms forms,
            Steps steps,
            Proceedings proceedings,
            LetterPress press) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.wizards = wizards;
        this.filings = filings;
        this.cases = cases;
        this.worklist = worklist;
        this.forms = forms;
        this.steps = steps;
        this.proceedings = proceedings;
        this.press = press;
    }

    Actor company(String companyId) {
        return accounts.ofCompany(companyId).get(0).actor();
    }

    Actor staff(String role) {
        return staff(role, 0);
    }

    Actor staff(String role, int which) {
        List<Account> holders = accounts.withRole(BODY, role);
        return holders.get(which).actor();
    }

    /** Staff of another body. */
    Actor staffOf(String body, String role) {
        return accounts.withRole(body, role).get(0).actor();
    }

    /** Fills in every page of the filing form, then files. */
    Filed file(String proceeding, Map<String, String> answers, Map<String, Map<String, byte[]>> files, Actor filer) {
        return file(proceeding, BODY, answers, files, filer);
    }

    Filed file(
            String proceeding,
            String body,
            Map<String, String> answers,
            Map<String, Map<String, byte[]>> files,
            Actor filer) {
        Draft draft = drafts.begin(proceeding, body, null, filer);
        Form form = proceedings.filingForm(proceeding);
        WizardPage first = wizards.page(draft.id(), "", filer);
        for (WizardPage.Tab page : first.pages()) {
            wizards.save(draft.id(), page.id(), parameters(form, answers), incoming(form, page.id(), files), filer);
        }
        Filed filed = filings.file(draft.id(), filer);
        serve();
        return filed;
    }

    CaseFile filed(Filed filed) {
        return filed.fold(Filed.Opened::file, refused -> {
            throw new AssertionError("not filed: " + refused);
        });
    }

    /** The one open step with this id in the case. */
    WorkItem waiting(String caseId, String step) {
        List<WorkItem> open = worklist.openOf(List.of(caseId));
        return open.stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait; these do: "
                        + open.stream().map(WorkItem::step).toList()));
    }

    List<String> waiting(String caseId) {
        return worklist.openOf(List.of(caseId)).stream().map(WorkItem::step).toList();
    }

    /** Completes a step, prints and serves what it issued. */
    void complete(String caseId, String step, Actor actor, Map<String, String> answers) {
        complete(caseId, step, actor, answers, Map.of());
    }

    void complete(
            String caseId,
            String step,
            Actor actor,
            Map<String, String> answers,
            Map<String, Map<String, byte[]>> files) {
        StepResult result = tried(caseId, step, actor, answers, files);
        result.fold(done -> done, refused -> {
            throw new AssertionError(step + " refused: " + refused.bound().errors());
        });
        serve();
    }

    StepResult tried(
            String caseId,
            String step,
            Actor actor,
            Map<String, String> answers,
            Map<String, Map<String, byte[]>> files) {
        return tried(waiting(caseId, step), actor, answers, files, null);
    }

    /** Completes an item that was seen before, as a page that stood open does. */
    StepResult tried(
            WorkItem item,
            Actor actor,
            Map<String, String> answers,
            Map<String, Map<String, byte[]>> files,
            @Nullable LocalDate receivedOn) {
        Form form = proceedings.form(item.caseId(), item.step());
        return forms.complete(
                item.id(), actor, new StepInput(parameters(form, answers), incoming(form, "", files), receivedOn));
    }

    /** What the page of a waiting step holds before anybody typed; fields left empty are null. */
    Map<String, Object> page(String caseId, String step, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        forms.page(waiting(caseId, step).id(), actor).form().components().stream()
                .filter(component -> !component.path().isEmpty())
                .forEach(component -> values.put(component.path(), component.value()));
        return values;
    }

    /** Errors of a refused submission: path and key. */
    List<String> errors(StepResult result) {
        return result.fold(
                done -> List.of(),
                refused -> refused.bound().errors().stream()
                        .map(error -> error.path() + " " + error.key())
                        .toList());
    }

    void act(String caseId, String message, Actor actor, Map<String, String> answers) {
        Proceedings.OpenAct act = steps.acts(caseId, actor).stream()
                .filter(possible -> possible.message().equals(message))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message + " is not possible"));
        Form form = proceedings.form(caseId, act.step());
        Map<String, List<String>> page = parameters(form, answers);
        page.put("_submit", List.of("1"));
        forms.act(caseId, act, actor, new StepInput(page, List.of(), null)).fold(done -> done, refused -> {
            throw new AssertionError(message + " refused: " + refused.bound().errors());
        });
        serve();
    }

    void serve() {
        press.printAll();
    }

    CaseFile file(String caseId) {
        return cases.get(caseId);
    }

    private static Map<String, List<String>> parameters(Form form, Map<String, String> answers) {
        Map<String, List<String>> parameters = new HashMap<>();
        List<String> shown = new ArrayList<>(answers.keySet());
        form.fields().stream().map(FormField::path).forEach(shown::add);
        shown.addAll(emptyCells(form, answers.keySet()));
        parameters.put(Form.SHOWN, shown);
        answers.forEach((path, value) -> parameters.put(path, List.of(value.split("\\|"))));
        return parameters;
    }

    /** A row on the page sends all its cells, those left empty too. */
    private static Set<String> emptyCells(Form form, Set<String> answered) {
        Set<String> cells = new TreeSet<>();
        for (String path : answered) {
            int bracket = path.indexOf('[');
            if (bracket > 0) {
                String list = path.substring(0, bracket);
                String row = path.substring(0, path.indexOf(']') + 1);
                form.fields().stream()
                        .filter(field -> field.path().startsWith(list + "[]."))
                        .forEach(field -> cells.add(row + field.path().substring(list.length() + 2)));
            }
        }
        return cells;
    }

    private static List<Uploads.Incoming> incoming(Form form, String page, Map<String, Map<String, byte[]>> files) {
        List<Uploads.Incoming> incoming = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (page.isEmpty() || field.page().equals(page)) {
                files.getOrDefault(field.path(), Map.of())
                        .forEach((name, bytes) -> incoming.add(incoming(field.path(), name, bytes)));
            }
        }
        return incoming;
    }

    private static Uploads.Incoming incoming(String field, String name, byte[] bytes) {
        return new Uploads.Incoming(field, name, bytes.length, new ByteArrayResource(bytes));
    }
}
