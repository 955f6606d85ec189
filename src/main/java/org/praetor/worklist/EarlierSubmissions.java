package org.praetor.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.Submission;
import org.praetor.form.FormView;
import org.praetor.proceeding.Proceedings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people have submitted in a case so far, in the words of the forms. For staff: parties read what is served on them. */
@Component
public class EarlierSubmissions {

    private final CaseRecord record;
    private final CaseDocuments documents;
    private final Proceedings proceedings;
    private final CaseTexts texts;
    private final MessageSource messages;

    EarlierSubmissions(
            CaseRecord record,
            CaseDocuments documents,
            Proceedings proceedings,
            CaseTexts texts,
            MessageSource messages) {
        this.record = record;
        this.documents = documents;
        this.proceedings = proceedings;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * One submission.
     *
     * @param name of the step, act or filing
     * @param by name of who submitted it
     * @param version 1 for the first of this step, then 2 …
     */
    public record Entry(String step, String name, String by, Instant at, int version, List<Answer> answers) {

        Entry only(String path) {
            List<Answer> one = answers.stream()
                    .filter(answer -> answer.path().equals(path))
                    .toList();
            return new Entry(step, name, by, at, version, one);
        }
    }

    /** One answered field. */
    public record Answer(String path, String label, String value) {}

    /** All submissions by people, newest first; none for a reader who is not staff. */
    public List<Entry> of(CaseFile file, Actor reader, Locale language) {
        if (!reader.staff()) {
            return List.of();
        }
        List<Submission> submissions = record.submissions(file.id()).stream()
                .filter(submission -> !submission.by().equals(Actor.system().accountId()))
                .toList();
        Map<String, Object> context = context(file);
        Map<String, String> people = texts.people(named(submissions), language);
        List<Entry> entries = new ArrayList<>(submissions.stream()
                .map(submission -> new Entry(
                        submission.step(),
                        texts.step(file, submission.step(), language),
                        people.getOrDefault(submission.by(), submission.by()),
                        submission.at(),
                        submission.version(),
                        answers(submission, context, people, language)))
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    /**
     * What came after this step was last done, newest first: why it is open again (a return with its comment, a party's
     * answer). Empty when the step was never done.
     */
    public static List<Entry> sinceLast(String step, List<Entry> newestFirst) {
        for (int at = 0; at < newestFirst.size(); at++) {
            if (newestFirst.get(at).step().equals(step)) {
                return newestFirst.subList(0, at).stream()
                        .filter(entry -> !entry.answers().isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    /**
     * The latest submission of each of these steps, in their order; steps that nobody did since the first of them that
     * anybody did was last done are left out: what answered an earlier round does not answer this one.
     *
     * @param wanted {@code step}, or {@code step.field} for one answer of it
     */
    public List<Entry> latest(CaseFile file, List<String> wanted, Actor reader, Locale language) {
        List<Entry> newestFirst = round(of(file, reader, language), wanted);
        return wanted.stream()
                .flatMap(one -> latest(newestFirst, one.split("\\.", 2)).stream())
                .toList();
    }

    /** Up to the latest submission of the first wanted step that anybody did, itself included. */
    private static List<Entry> round(List<Entry> newestFirst, List<String> wanted) {
        List<String> steps = newestFirst.stream().map(Entry::step).toList();
        return wanted.stream()
                .map(one -> steps.indexOf(one.split("\\.", 2)[0]))
                .filter(first -> first >= 0)
                .findFirst()
                .map(first -> newestFirst.subList(0, first + 1))
                .orElse(newestFirst);
    }

    private static Optional<Entry> latest(List<Entry> newestFirst, String[] stepAndField) {
        return newestFirst.stream()
                .filter(entry -> entry.step().equals(stepAndField[0]))
                .findFirst()
                .map(entry -> stepAndField.length == 1 ? entry : entry.only(stepAndField[1]));
    }

    private Map<String, Object> context(CaseFile file) {
        Map<String, Object> context = new HashMap<>(record.vocabulary(file.id()));
        context.put("kind", Objects.requireNonNullElse(file.kind(), ""));
        context.put("people", Map.of());
        context.put(
                "documents",
                documents.of(file.id()).stream().collect(Collectors.toMap(CaseDocument::id, CaseDocument::fileName)));
        return context;
    }

    /** Whoever may be meant by a submission: its author, and accounts chosen in it. */
    private static Collection<String> named(List<Submission> submissions) {
        return submissions.stream()
                .flatMap(submission -> Stream.concat(
                        Stream.of(submission.by()),
                        submission.values().values().stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)))
                .collect(Collectors.toSet());
    }

    private List<Answer> answers(
            Submission submission, Map<String, Object> context, Map<String, String> people, Locale language) {
        FormView view = proceedings.form(submission.caseId(), submission.step()).view(submission.values(), context);
        return view.components().stream()
                .flatMap(EarlierSubmissions::all)
                .filter(field -> answered(field, submission))
                .map(field -> new Answer(
                        field.path(),
                        Objects.requireNonNullElse(field.label(), field.path()),
                        value(field, people, language)))
                .filter(answer -> !answer.value().isBlank())
                .toList();
    }

    private static boolean answered(FormView.Component field, Submission submission) {
        String root = field.path().split("[.\\[]", 2)[0];
        return field.children().isEmpty()
                && field.value() != null
                && submission.values().get(root) != null;
    }

    private String value(FormView.Component field, Map<String, String> people, Locale language) {
        List<String> chosen = field.options().stream()
                .filter(FormView.Option::selected)
                .map(FormView.Option::label)
                .toList();
        if (!chosen.isEmpty()) {
            return String.join("、", chosen);
        }
        Object value = field.value();
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "case.answer.yes" : "case.answer.no", null, language);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .filter(one -> !(one instanceof Map))
                    .map(String::valueOf)
                    .collect(Collectors.joining("、"));
        }
        String text = String.valueOf(value);
        return people.getOrDefault(text, text);
    }

    private static Stream<FormView.Component> all(FormView.Component component) {
        return Stream.concat(Stream.of(component), component.children().stream().flatMap(EarlierSubmissions::all));
    }
}
