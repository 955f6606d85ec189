package org.praetor.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.examination.Facts;
import org.praetor.examination.Readings;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.Application;
import org.praetor.formality.Drawing;
import org.praetor.formality.Finding;
import org.praetor.formality.FormalExaminer;
import org.praetor.formality.Part;
import org.praetor.formality.Reading;
import org.praetor.formality.ReadingLimits;
import org.praetor.formality.Thumbnails;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;

/** Reads the application of a draft and examines its form (FE-*), for proceedings whose filing form asks for one. */
@Service
public class Reviews {

    private static final int EDGE = 320;

    private final Drafts drafts;
    private final Proceedings proceedings;
    private final Readings readings;
    private final Clock clock;
    private final FormalExaminer examiner = new FormalExaminer();
    private final Thumbnails thumbnails = new Thumbnails(ReadingLimits.DEFAULT);

    Reviews(Drafts drafts, Proceedings proceedings, Readings readings, Clock clock) {
        this.drafts = drafts;
        this.proceedings = proceedings;
        this.readings = readings;
        this.clock = clock;
    }

    /** The review of a draft, beside what it showed for the files before; empty when its form asks for no application. */
    public Optional<Review> of(String draftId, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        return of(draft, form, actor)
                .map(review -> drafts.reviewed(draftId, documents(draft, form), review.findings(), actor)
                        .map(review::after)
                        .orElse(review));
    }

    private static String page(Form form, String field) {
        return form.fields().stream()
                .filter(one -> one.path().equals(field))
                .map(FormField::page)
                .findFirst()
                .orElse("");
    }

    private static List<String> documents(Draft draft, Form form) {
        return ApplicationField.first(form)
                .map(new Facts(draft.input().values())::documents)
                .orElse(List.of());
    }

    private Optional<Review> of(Draft draft, Form form, Actor actor) {
        Map<String, Object> values = draft.input().values();
        Optional<String> field = ApplicationField.first(form);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> vocabulary =
                form.check(values, drafts.context(draft)).vocabulary();
        Facts facts = new Facts(vocabulary);
        Reading reading = readings.of(draft.id(), new Facts(values).documents(field.get()), actor);
        String kind =
                facts.text("kind").isBlank() ? reading.application().kind().name() : facts.text("kind");
        List<Finding> findings = examiner.examine(reading.application(), facts.context(kind, LocalDate.now(clock)));
        return Optional.of(Review.of(reading, findings, draft.input().answers(), page(form, field.get())));
    }

    /** Reasons given for findings that are still there. */
    Map<String, String> answers(Draft draft, Form form, Actor actor) {
        return draft.input().answers().isEmpty()
                ? Map.of()
                : of(draft, form, actor).map(Review::answers).orElse(Map.of());
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
            if (review.unanswered()) {
                obstacles.add("filing.obstacle.unanswered");
            }
        });
        return obstacles;
    }

    /** What the files of a draft hold; nothing is judged. */
    Reading read(Draft draft, Form form, Actor actor) {
        return readings.of(draft.id(), documents(draft, form), actor);
    }

    /** A small PNG of a picture of the draft's application; empty when it has no such picture or it cannot be shown. */
    public Optional<byte[]> thumbnail(String draftId, String sha256, Actor actor) {
        Draft draft = drafts.get(draftId, actor);
        Application application =
                read(draft, proceedings.filingForm(draft.proceeding()), actor).application();
        return Arrays.stream(Part.values())
                .flatMap(part -> application.pictures(part).stream())
                .map(Drawing::picture)
                .filter(Objects::nonNull)
                .filter(picture -> picture.sha256().equals(sha256))
                .findFirst()
                .flatMap(picture -> thumbnails.of(picture, EDGE));
    }
}
