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
import org.praetor.account.Actor;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.form.Bound;
import org.praetor.form.FieldError;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.form.FormView;
import org.praetor.form.Rows;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;

/** The filing wizard: the top-level groups of a filing form, one page each; every page keeps what was typed. */
@Service
public class Wizards {

    private final Drafts drafts;
    private final Uploads uploads;
    private final Proceedings proceedings;
    private final Organisations organisations;

    Wizards(Drafts drafts, Uploads uploads, Proceedings proceedings, Organisations organisations) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.proceedings = proceedings;
        this.organisations = organisations;
    }

    /** A proceeding that parties may file, and the bodies that take it. */
    public record Choice(Proceeding proceeding, List<Organisation> bodies) {}

    public List<Choice> choices() {
        return proceedings.all().stream()
                .map(proceeding -> new Choice(proceeding, takers(proceeding)))
                .toList();
    }

    /** A page of a draft, the first one when {@code page} is empty or unknown. */
    public WizardPage page(String draftId, String page, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        List<String> ids = ids(form);
        String shown = ids.contains(page) ? page : ids.get(0);
        FormView view = form.page(shown).view(draft.input().values(), drafts.context(draft));
        return show(draft, form, shown, view, true);
    }

    /** The whole draft, for the review: which pages are good. */
    public WizardPage overview(String draftId, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        Map<String, Object> context = drafts.context(draft);
        Bound bound = form.check(draft.input().values(), context);
        FormView view = form.view(draft.input().values(), context, bound.errors());
        return show(draft, form, "review", view, bound.good());
    }

    /** A page as the answers so far would show it; nothing is kept and nothing judged. */
    public FormView refresh(String draftId, String page, Map<String, List<String>> parameters, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding()).page(page);
        Map<String, Object> context = drafts.context(draft);
        return form.view(form.bind(parameters, context).values(), context);
    }

    /** Keeps a page with its files; the result shows it again with its errors, or leads on when it is good. */
    public WizardPage save(
            String draftId,
            String page,
            Map<String, List<String>> parameters,
            List<Uploads.Incoming> files,
            Actor actor) {
        Draft before = drafts.get(draftId, actor);
        Proceeding proceeding = drafts.proceeding(before);
        Uploads.Taken taken = uploads.take(draftId, proceeding.filingStep(), true, files, actor);
        Optional<Map<String, List<String>>> rows = Rows.pressed(parameters);
        Map<String, List<String>> typed = new HashMap<>(rows.orElse(parameters));
        taken.documents().forEach((field, ids) -> typed.merge(field, ids, Wizards::both));
        Bound bound = drafts.savePage(draftId, page, typed, actor);
        List<FieldError> errors = both(taken.errors(), rows.isPresent() ? List.of() : bound.errors());
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        FormView view = form.page(page).view(bound.values(), drafts.context(draft), errors);
        return show(draft, form, page, view, errors.isEmpty() && rows.isEmpty());
    }

    private WizardPage show(Draft draft, Form form, String page, FormView view, boolean good) {
        Proceeding proceeding = drafts.proceeding(draft);
        Map<String, Object> values = draft.input().values();
        Map<String, Object> context = drafts.context(draft);
        List<WizardPage.Tab> tabs = new ArrayList<>();
        for (String id : ids(form)) {
            String state = id.equals(page) ? "now" : state(form.page(id), values, context);
            tabs.add(new WizardPage.Tab(id, label(form.page(id), context), state));
        }
        return new WizardPage(draft, proceeding.name(), tabs, page, view, good);
    }

    private static String state(Form page, Map<String, Object> values, Map<String, Object> context) {
        boolean touched = page.fields().stream().anyMatch(field -> values.containsKey(top(field.path())));
        return touched && page.check(values, context).good() ? "done" : "open";
    }

    private static String label(Form page, Map<String, Object> context) {
        return page.view(Map.of(), context).components().stream()
                .map(FormView.Component::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(page.id());
    }

    private List<Organisation> takers(Proceeding proceeding) {
        return organisations.bodies().stream()
                .filter(body -> body.kind().name().equals(proceeding.issuer()))
                .toList();
    }

    private static List<String> ids(Form form) {
        Set<String> ids = new LinkedHashSet<>();
        form.fields().stream().map(FormField::page).forEach(ids::add);
        return List.copyOf(ids);
    }

    private static String top(String path) {
        return path.replaceFirst("[\\[.].*", "");
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
