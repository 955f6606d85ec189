package org.praetor.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.examination.ApplicationFiles;
import org.praetor.examination.Facts;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.Finding;
import org.praetor.formality.FormalExaminer;
import org.praetor.formality.Reading;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;

/** Reads the application of a draft and examines its form (FE-*), for proceedings whose filing form asks for one. */
@Service
public class Reviews {

    private static final String WIDGET = "patent-application";

    private final Drafts drafts;
    private final Proceedings proceedings;
    private final ApplicationFiles files;
    private final Clock clock;
    private final FormalExaminer examiner = new FormalExaminer();

    Reviews(Drafts drafts, Proceedings proceedings, ApplicationFiles files, Clock clock) {
        this.drafts = drafts;
        this.proceedings = proceedings;
        this.files = files;
        this.clock = clock;
    }

    /** The review of a draft; empty when its form asks for no application. */
    public Optional<Review> of(String draftId, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        return of(draft, proceedings.filingForm(draft.proceeding()), actor);
    }

    private Optional<Review> of(Draft draft, Form form, Actor actor) {
        Map<String, Object> values = draft.input().values();
        Optional<String> field = applicationField(form);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> vocabulary =
                form.check(values, drafts.context(draft)).vocabulary();
        Facts facts = new Facts(vocabulary);
        Reading reading = files.read(draft.id(), new Facts(values).documents(field.get()), actor);
        String kind = facts.text("kind").isBlank() ? "invention" : facts.text("kind");
        List<Finding> findings = examiner.examine(reading.application(), facts.context(kind, LocalDate.now(clock)));
        return Optional.of(new Review(reading, findings, draft.input().answers()));
    }

    List<String> obstacles(Draft draft, Form form, Actor actor) {
        List<String> obstacles = new ArrayList<>();
        of(draft, form, actor).ifPresent(review -> {
            if (review.reading().blocked()) {
                obstacles.add("filing.obstacle.unreadable");
            }
            if (review.findings().stream().anyMatch(Finding::blocking)) {
                obstacles.add("filing.obstacle.incomplete");
            }
            if (!review.unanswered().isEmpty()) {
                obstacles.add("filing.obstacle.unanswered");
            }
        });
        return obstacles;
    }

    private static Optional<String> applicationField(Form form) {
        return form.fields().stream()
                .filter(field -> WIDGET.equals(field.properties().get("widget")))
                .map(FormField::path)
                .findFirst();
    }
}
