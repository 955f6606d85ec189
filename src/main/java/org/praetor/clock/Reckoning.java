package org.praetor.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.praetor.calendar.DueDate;
import org.praetor.calendar.ExcludedTime;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.Term;
import org.praetor.calendar.WorkingCalendar;

/**
 * A due date worked out, with its proof. Pure: the same terms, stops and calendar always give the same.
 *
 * @param due first instant out of time
 * @param stopped true while a stop that has no end yet holds the clock; {@code due} is then the date without that stop
 */
record Reckoning(Instant due, LocalDate dueOn, boolean provisional, boolean stopped, Proof proof) {

    /** Legal dates are dates of this place. */
    static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    private static final Map<DueDate.Kind, String> KINDS = Arrays.stream(DueDate.Kind.values())
            .collect(Collectors.toMap(
                    kind -> kind,
                    kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    (one, other) -> one,
                    () -> new EnumMap<>(DueDate.Kind.class)));

    /** @param stops stops of the case; those whose ground lets this rule run are passed over */
    static Reckoning of(
            Terms terms, List<Extension> extensions, List<Stop> stops, StopGrounds grounds, WorkingCalendar calendar) {
        List<Stop> effective = stops.stream()
                .filter(stop -> grounds.find(stop.ground(), terms.rule()).isPresent())
                .toList();
        List<ExcludedTime> excluded = effective.stream()
                .filter(stop -> !stop.open())
                .map(Stop::excluded)
                .toList();
        List<Period> further = extensions.stream().map(Extension::period).toList();
        DueDate due = new Term(from(terms), terms.period(), further, excluded, terms.roll()).due(calendar);
        List<Stop> open = effective.stream().filter(Stop::open).toList();
        return new Reckoning(
                due.endsAt().atZone(PLACE).toInstant(),
                due.on(),
                due.provisional(),
                !open.isEmpty(),
                proof(terms, due, extensions, open, grounds));
    }

    private static LocalDateTime from(Terms terms) {
        return terms.period().unit() == Unit.HOURS
                ? LocalDateTime.ofInstant(terms.triggerAt(), PLACE)
                : terms.triggerOn().atStartOfDay();
    }

    private static Proof proof(
            Terms terms, DueDate due, List<Extension> extensions, List<Stop> open, StopGrounds grounds) {
        Iterator<Extension> granted = extensions.iterator();
        List<Proof.Step> steps = new ArrayList<>();
        for (DueDate.Step step : due.steps()) {
            steps.add(
                    step.kind() == DueDate.Kind.EXTENSION
                            ? extension(step, granted.next())
                            : new Proof.Step(
                                    kind(step), detail(step, terms), step.result(), basis(step, terms, grounds)));
        }
        for (Stop stop : open) {
            String basis = grounds.find(stop.ground(), terms.rule())
                    .map(StopGrounds.Row::basis)
                    .orElse("");
            steps.add(new Proof.Step("stopped", stop.ground(), stop.from(), basis));
        }
        return new Proof(terms.rule(), terms.ruleId(), terms.basis(), steps);
    }

    private static Proof.Step extension(DueDate.Step step, Extension extension) {
        return new Proof.Step(kind(step), extension.detail(), step.result(), extension.basis());
    }

    /** {@code not-counted}: how a proof names what a step does. */
    static String kind(DueDate.Step step) {
        return KINDS.getOrDefault(step.kind(), "");
    }

    private static String detail(DueDate.Step step, Terms terms) {
        if (step.kind() != DueDate.Kind.TRIGGER) {
            return step.detail();
        }
        boolean hours = terms.period().unit() == Unit.HOURS;
        return hours ? terms.triggerEvent() + " " + from(terms) : terms.triggerEvent();
    }

    private static String basis(DueDate.Step step, Terms terms, StopGrounds grounds) {
        return switch (step.kind()) {
            case PERIOD -> step.ruleId().isEmpty() ? terms.basis() : terms.basis() + "；" + step.ruleId();
            case EXCLUDED, HELD ->
                grounds.find(step.detail().split(" ")[0], terms.rule())
                        .map(StopGrounds.Row::basis)
                        .orElse("");
            case LEAD -> terms.basis();
            case TRIGGER, NOT_COUNTED, EXTENSION, ROLL, RESULT, BEFORE, LATEST, EARLIEST -> step.ruleId();
        };
    }
}
