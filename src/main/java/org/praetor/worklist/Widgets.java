package org.praetor.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.Submission;
import org.praetor.examination.ApplicationFiles;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Difference;
import org.praetor.examination.EarlierFinding;
import org.praetor.examination.Examinations;
import org.praetor.examination.Preview;
import org.praetor.form.FormView;
import org.praetor.formality.Reading;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.letter.PaymentSheets;
import org.praetor.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * What the special widgets of a form show (field property {@code widget}), gathered only for those the form has. Keys:
 * {@code findings}, {@code earlierFindings}, {@code adoptedBefore} (their ids), {@code findingCounts} (by state), {@code openOfRule} (by rule),
 * {@code round}, {@code differences}, {@code differenceNames}, {@code drafts}, {@code facts}, {@code decisions}, {@code payment},
 * {@code earlierOf} (latest submissions of the steps that the property {@code steps} names),
 * {@code readings} (by path of the file field); and those of {@link SubstanceWidgets} and {@link IndicatorWidget}.
 */
@Component
public class Widgets {

    private final Examinations examinations;
    private final Letters letters;
    private final PaymentSheets payments;
    private final Registry registry;
    private final CaseRecord record;
    private final ApplicationFiles files;
    private final CaseTexts texts;
    private final SubstanceWidgets substance;
    private final IndicatorWidget indicators;
    private final EarlierSubmissions submissions;
    private final Clock clock;

    Widgets(
            Examinations examinations,
            Letters letters,
            PaymentSheets payments,
            Registry registry,
            CaseRecord record,
            ApplicationFiles files,
            CaseTexts texts,
            SubstanceWidgets substance,
            IndicatorWidget indicators,
            EarlierSubmissions submissions,
            Clock clock) {
        this.examinations = examinations;
        this.letters = letters;
        this.payments = payments;
        this.registry = registry;
        this.record = record;
        this.files = files;
        this.texts = texts;
        this.substance = substance;
        this.indicators = indicators;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** A letter that can still be edited. {@code unprintable}: code points that the fonts cannot print. */
    public record Draft(Letter letter, String body, List<String> unprintable, boolean namesOthers) {}

    /** A decision by rule with its hits, in words. */
    public record Decided(String name, String outcome, List<Hit> hits) {}

    /** A row that hit. */
    public record Hit(String outcome, String reason, String basis) {}

    public Map<String, Object> of(CaseFile file, FormView form, Actor actor, Locale language) {
        Map<String, Object> shown = new HashMap<>();
        for (FormView.Component component : all(form.components())) {
            String widget = Objects.requireNonNullElse(component.properties().get("widget"), "");
            substance.of(widget, file, actor, shown);
            switch (widget) {
                case "findings" -> findings(file, shown);
                case "differences" -> differences(file, language, shown);
                case "letter-draft" -> shown.put("drafts", drafts(file, actor));
                case "earlier" -> shown.put("earlierOf", submissions.latest(file, steps(component), actor, language));
                case "facts" -> facts(file, actor, language, shown);
                case "indicators" -> indicators.of(file, actor, shown);
                case "payment-sheet" -> payments.of(file).ifPresent(sheet -> shown.put("payment", sheet));
                case "patent-application" -> reading(file, component, actor, shown);
                default -> {}
            }
        }
        return shown;
    }

    private static List<String> steps(FormView.Component component) {
        return List.of(component.properties().getOrDefault("steps", "").split(","));
    }

    /**
     * What was read from a party's application files that are not sent yet, by path of the field.
     *
     * @param answers what else of the step would go into the vocabulary
     */
    public Map<String, Preview> previews(CaseFile file, FormView form, Map<String, Object> answers, Actor actor) {
        Map<String, Preview> previews = new HashMap<>();
        for (FormView.Component component : all(form.components())) {
            List<String> documents = chosen(component);
            if ("patent-application".equals(component.properties().get("widget")) && !documents.isEmpty()) {
                boolean examined =
                        Examinations.APPLICATION.equals(component.properties().get("vocabulary"));
                previews.put(component.path(), examinations.preview(file.id(), documents, examined, answers, actor));
            }
        }
        return previews;
    }

    private static List<String> chosen(FormView.Component component) {
        return component.options().stream()
                .filter(FormView.Option::selected)
                .map(FormView.Option::value)
                .toList();
    }

    /** Whether a form shows the widget to act in; one with {@code reads: only} is there to be read. */
    public static boolean has(FormView form, String widget) {
        return with(form, widget).stream()
                .anyMatch(component -> !"only".equals(component.properties().get("reads")));
    }

    /** The components with the widget. */
    static List<FormView.Component> with(FormView form, String widget) {
        return all(form.components()).stream()
                .filter(component -> widget.equals(component.properties().get("widget")))
                .toList();
    }

    /** Paths of the fields with the widget. */
    public static Set<String> paths(FormView form, String widget) {
        return with(form, widget).stream().map(FormView.Component::path).collect(Collectors.toSet());
    }

    private void findings(CaseFile file, Map<String, Object> shown) {
        int round = Math.toIntExact(examinations.round(file.id()));
        shown.put("round", round);
        List<CaseFinding> findings = examinations.findings(file.id(), round);
        shown.put("findings", findings);
        Map<String, Long> counts = new HashMap<>();
        for (CaseFinding.State state : CaseFinding.State.values()) {
            counts.put(
                    state.name(),
                    findings.stream().filter(one -> one.state() == state).count());
        }
        shown.put("findingCounts", counts);
        shown.put(
                "openOfRule",
                findings.stream()
                        .filter(one -> one.state() == CaseFinding.State.OPEN)
                        .collect(Collectors.groupingBy(CaseFinding::rule, Collectors.counting())));
        List<EarlierFinding> earlier = examinations.earlier(file.id(), round);
        shown.put("earlierFindings", earlier);
        shown.put(
                "adoptedBefore", earlier.stream().map(one -> one.finding().id()).collect(Collectors.toSet()));
    }

    private void differences(CaseFile file, Locale language, Map<String, Object> shown) {
        List<Difference> differences = examinations.differences(file.id());
        shown.put("differences", differences);
        Map<Integer, String> names = new HashMap<>();
        differences.forEach(one -> names.put(one.position(), texts.item(file, one.item(), language)));
        shown.put("differenceNames", names);
    }

    private List<Draft> drafts(CaseFile file, Actor actor) {
        if (!actor.staff()) {
            return List.of();
        }
        return letters.of(file.id()).stream()
                .filter(letter -> letter.state() == Letter.State.DRAFT || letter.state() == Letter.State.APPROVED)
                .map(letter -> new Draft(
                        letter,
                        letters.body(letter.id(), actor),
                        letters.unprintable(letter.id()),
                        letters.namesOthers(letter.id(), letter.body())))
                .toList();
    }

    private void facts(CaseFile file, Actor actor, Locale language, Map<String, Object> shown) {
        if (actor.staff()) {
            shown.put("facts", new TreeMap<>(registry.facts(file.id(), LocalDate.now(clock))));
            shown.put(
                    "decisions",
                    record.submissions(file.id()).stream()
                            .filter(submission -> submission.values().get("hits") instanceof List<?>)
                            .map(submission -> decided(file, submission, language))
                            .toList());
        }
    }

    private Decided decided(CaseFile file, Submission submission, Locale language) {
        List<Hit> hits = new ArrayList<>();
        for (Object row : (List<?>) Objects.requireNonNull(submission.values().get("hits"))) {
            Map<?, ?> hit = (Map<?, ?>) row;
            hits.add(new Hit(
                    texts.outcome(file, Objects.toString(hit.get("outcome"), ""), language),
                    texts.reason(file, Objects.toString(hit.get("reason"), ""), language),
                    Objects.toString(hit.get("basis"), "")));
        }
        return new Decided(
                texts.decision(file, submission.step(), language),
                texts.outcome(file, Objects.toString(submission.values().get("outcome"), ""), language),
                hits);
    }

    private void reading(CaseFile file, FormView.Component component, Actor actor, Map<String, Object> shown) {
        List<String> documents = chosen(component);
        if (!documents.isEmpty()) {
            @SuppressWarnings("unchecked")
            Map<String, Reading> readings =
                    (Map<String, Reading>) shown.computeIfAbsent("readings", key -> new HashMap<String, Reading>());
            readings.put(component.path(), files.read(file.id(), documents, actor));
        }
    }

    private static List<FormView.Component> all(List<FormView.Component> components) {
        List<FormView.Component> all = new ArrayList<>();
        for (FormView.Component component : components) {
            all.add(component);
            all.addAll(all(component.children()));
        }
        return all;
    }
}
