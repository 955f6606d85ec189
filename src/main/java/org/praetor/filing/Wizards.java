package org.praetor.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisation;
import org.praetor.form.Bound;
import org.praetor.form.FieldError;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.form.FormView;
import org.praetor.form.Rows;
import org.praetor.formality.Reading;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;

/** The filing wizard: the top-level groups of a filing form, one page each; every page keeps what was typed. */
@Service
public class Wizards {

    /** Input that carries {@link WizardPage#seen}. */
    public static final String SEEN = "_seen";

    private final Drafts drafts;
    private final Uploads uploads;
    private final Replacement replacement;
    private final Reviews reviews;
    private final Filer filer;
    private final Proceedings proceedings;
    private final RareNames rareNames;

    Wizards(
            Drafts drafts,
            Uploads uploads,
            Replacement replacement,
            Reviews reviews,
            Filer filer,
            Proceedings proceedings,
            RareNames rareNames) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.replacement = replacement;
        this.reviews = reviews;
        this.filer = filer;
        this.proceedings = proceedings;
        this.rareNames = rareNames;
    }

    /** A proceeding that a person may file, and the bodies that take it. */
    public record Choice(Proceeding proceeding, List<Organisation> bodies) {}

    public List<Choice> choices(Actor actor) {
        return proceedings.all().stream()
                .filter(proceeding -> filer.mayFile(proceeding, actor))
                .map(proceeding -> new Choice(proceeding, filer.takers(proceeding, actor)))
                .filter(choice -> !choice.bodies().isEmpty())
                .toList();
    }

    /** Companies an agency may file for; none for a company. */
    public List<Company> clients(Actor actor) {
        return filer.clients(actor);
    }

    /** A page of a draft, the first one when {@code page} is empty or unknown. */
    public WizardPage page(String draftId, String page, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        List<String> ids = ids(form);
        String shown = ids.contains(page) ? page : ids.get(0);
        FormView view = form.page(shown).view(draft.input().values(), drafts.context(draft));
        return show(draft, form, shown, view, true, null);
    }

    /** The whole draft, for the review: which pages are good, and what is missing or wrong on the others. */
    public WizardPage overview(String draftId, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        Map<String, Object> context = drafts.context(draft);
        Bound bound = form.check(draft.input().values(), context);
        FormView view = form.view(draft.input().values(), context, bound.errors());
        WizardPage page = show(draft, form, "review", view, bound.good(), null);
        return page.with(problems(form, view, page.pages()));
    }

    private static List<WizardPage.Problem> problems(Form form, FormView view, List<WizardPage.Tab> tabs) {
        Map<String, String> pages = new HashMap<>();
        form.fields().forEach(field -> pages.put(PageState.top(field.path()), field.page()));
        List<WizardPage.Problem> problems = new ArrayList<>();
        for (FormView.Component component : view.inError()) {
            String page = pages.getOrDefault(
                    PageState.top(component.path()), tabs.get(0).id());
            String label = tabs.stream()
                    .filter(tab -> tab.id().equals(page))
                    .map(WizardPage.Tab::label)
                    .findFirst()
                    .orElse(page);
            component.errors().forEach(error -> problems.add(new WizardPage.Problem(page, label, component, error)));
        }
        return problems;
    }

    /** A page as the answers so far would show it; nothing is kept and nothing judged. */
    public FormView refresh(String draftId, String page, Map<String, List<String>> parameters, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding()).page(page);
        Map<String, Object> context = drafts.context(draft);
        return form.view(form.bind(parameters, context).values(), context);
    }

    /**
     * Keeps a page with its files; the result shows it again with its errors, or leads on when it is good. Files are kept
     * before they are read, the page after: a save of somebody else in between takes neither away ({@link Drafts}).
     *
     * @param parameters with {@link #SEEN}, or without it when nothing is to be compared
     */
    public WizardPage save(
            String draftId,
            String asked,
            Map<String, List<String>> parameters,
            List<Uploads.Incoming> files,
            Actor actor) {
        Draft before = drafts.get(draftId, actor);
        Drafts.refuseFiled(before);
        Proceeding proceeding = drafts.proceeding(before);
        Form form = proceedings.filingForm(before.proceeding());
        String page = ids(form).contains(asked) ? asked : ids(form).get(0);
        Uploads.Taken taken = uploads.take(draftId, proceeding.filingStep(), true, files, form, actor);
        Optional<Map<String, List<String>>> rows = Rows.pressed(parameters);
        Map<String, List<String>> typed = new HashMap<>(rows.orElse(parameters));
        List<String> replaced = attach(draftId, form.page(page), typed, taken, actor);
        String seen = String.join("", parameters.getOrDefault(SEEN, List.of()));
        Drafts.Saved saved = drafts.savePage(draftId, page, typed, seen, actor);
        boolean suggested = !saved.stale()
                && ApplicationField.all(form).stream().anyMatch(taken.documents()::containsKey)
                && drafts.suggest(draftId, read(draftId, form, actor), actor);
        Bound bound = saved.bound();
        List<FieldError> errors = both(taken.errors(), rows.isPresent() ? List.of() : bound.errors());
        Draft draft = drafts.get(draftId, actor);
        Map<String, Object> context = drafts.context(draft);
        FormView view = form.page(page).view(bound.values(), context, errors);
        WizardPage shown =
                show(draft, form, page, view, errors.isEmpty() && rows.isEmpty(), notice(replaced, suggested));
        if (saved.stale()) {
            return shown.meanwhile(form.page(page).view(draft.input().values(), context));
        }
        if (!draft.input().answers().isEmpty()) {
            drafts.retainAnswers(draftId, reviews.answers(draft, form, actor).keySet(), actor);
        }
        return shown;
    }

    /** What the files of a draft hold, empty where its form asks for no application or has no files yet. */
    public Optional<Reading> read(String draftId, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        return Optional.of(reviews.read(draft, proceedings.filingForm(draft.proceeding()), actor))
                .filter(reading -> !reading.files().isEmpty());
    }

    private Reading read(String draftId, Form form, Actor actor) {
        return reviews.read(drafts.get(draftId, actor), form, actor);
    }

    private static WizardPage.@Nullable Notice notice(List<String> replaced, boolean suggested) {
        if (!replaced.isEmpty()) {
            return new WizardPage.Notice("portal.filing.replaced", List.of(String.join("、", replaced)));
        }
        return suggested ? new WizardPage.Notice("portal.filing.suggested", List.of()) : null;
    }

    /** Adds the stored files to what was typed; the names of those that gave way. Ids of strangers' files are dropped. */
    private List<String> attach(
            String draftId, Form page, Map<String, List<String>> typed, Uploads.Taken taken, Actor actor) {
        List<String> replaced = new ArrayList<>();
        Set<String> applications = ApplicationField.all(page);
        Map<String, Boolean> multiple = pickers(page);
        Set<String> own = drafts.documents(draftId);
        multiple.keySet()
                .forEach(field -> typed.computeIfPresent(
                        field, (name, ids) -> ids.stream().filter(own::contains).toList()));
        taken.documents().forEach((field, ids) -> {
            List<String> older = typed.getOrDefault(field, List.of());
            if (applications.contains(field)) {
                Replacement.Merged merged = replacement.application(draftId, older, ids, actor);
                replaced.addAll(merged.replaced());
                typed.put(field, merged.documents());
            } else {
                typed.put(field, multiple.getOrDefault(field, false) ? both(older, ids) : ids);
            }
        });
        return replaced;
    }

    /** Paths of the file pickers that a page shows, and whether they take several files. */
    private static Map<String, Boolean> pickers(Form page) {
        Map<String, Boolean> pickers = new HashMap<>();
        page.fields().stream()
                .filter(field -> field.type().equals("filepicker"))
                .forEach(field -> pickers.put(field.path(), true));
        page.view(Map.of(), Map.of()).components().forEach(component -> pickers(component, pickers));
        return pickers;
    }

    private static void pickers(FormView.Component component, Map<String, Boolean> pickers) {
        if (component.type().equals("filepicker")) {
            pickers.put(component.path(), Boolean.TRUE.equals(component.setting("multiple")));
        }
        component.children().forEach(child -> pickers(child, pickers));
    }

    private WizardPage show(
            Draft draft, Form form, String page, FormView view, boolean good, WizardPage.@Nullable Notice notice) {
        Proceeding proceeding = drafts.proceeding(draft);
        Map<String, Object> values = draft.input().values();
        Map<String, Object> context = drafts.context(draft);
        List<WizardPage.Tab> tabs = new ArrayList<>();
        for (String id : ids(form)) {
            tabs.add(new WizardPage.Tab(id, label(form.page(id), context), state(form.page(id), values, context)));
        }
        String seen = PageState.of(form, page, values);
        WizardPage.Notice shown = notice != null ? notice : rareNames.in(values).orElse(null);
        return new WizardPage(draft, proceeding.name(), tabs, page, view, good, seen, null, List.of(), shown);
    }

    private static String state(Form page, Map<String, Object> values, Map<String, Object> context) {
        boolean touched = page.fields().stream().anyMatch(field -> values.containsKey(PageState.top(field.path())));
        return touched && page.check(values, context).good() ? "done" : "open";
    }

    private static String label(Form page, Map<String, Object> context) {
        return page.view(Map.of(), context).components().stream()
                .map(FormView.Component::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(page.id());
    }

    private static List<String> ids(Form form) {
        Set<String> ids = new LinkedHashSet<>();
        form.fields().stream().map(FormField::page).forEach(ids::add);
        return List.copyOf(ids);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
