package org.praetor.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.praetor.calendar.RollPolicy;
import org.praetor.calendar.WorkingCalendar;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Works clocks out from what is kept of them: terms, extensions, stops, outages, and the calendar of their body. */
@Component
class Reckoner {

    private final StopRows stops;
    private final ExtensionRows extensions;
    private final OutageRows outages;
    private final RuleTable rules;
    private final BodyCalendars calendars;
    private final StopGrounds grounds = StopGrounds.read();

    Reckoner(
            StopRows stops,
            ExtensionRows extensions,
            OutageRows outages,
            @Lazy RuleTable rules,
            BodyCalendars calendars) {
        this.stops = stops;
        this.extensions = extensions;
        this.outages = outages;
        this.rules = rules;
        this.calendars = calendars;
    }

    /** A clock that begins: nothing was granted yet, stops of the case may last. */
    Reckoning first(Terms terms, String caseId, String body) {
        List<Stop> all = with(stops.of(caseId), terms, caseId, outages.inForce(body));
        return Reckoning.of(terms, List.of(), all, grounds, calendars.of(body));
    }

    Reckoning again(KeptClock kept) {
        LegalClock legal = kept.clock();
        List<Stop> all = with(stops.of(legal.caseId()), kept.terms(), legal.caseId(), outages.inForce(kept.body()));
        return Reckoning.of(kept.terms(), extensions.of(legal.id()), all, grounds, calendars.of(kept.body()));
    }

    /** As they come out now. */
    List<Reckoning> again(List<KeptClock> many) {
        return under(many, calendars::of);
    }

    /** As they would be, were these the calendars of their bodies; in their order, read at once. */
    List<Reckoning> under(List<KeptClock> many, Function<String, WorkingCalendar> calendarOfBody) {
        return all(many, calendarOfBody, outages::inForce);
    }

    /** As they would be with one more outage of their body; in their order, read at once. */
    List<Reckoning> with(List<KeptClock> many, Outage further) {
        List<Outage> down = new ArrayList<>(outages.inForce(further.body()));
        down.add(further);
        return all(many, calendars::of, body -> body.equals(further.body()) ? down : outages.inForce(body));
    }

    private List<Reckoning> all(
            List<KeptClock> many,
            Function<String, WorkingCalendar> calendarOfBody,
            Function<String, List<Outage>> outagesOfBody) {
        Map<String, List<Stop>> stopped =
                stops.of(many.stream().map(kept -> kept.clock().caseId()).toList());
        Map<String, List<Extension>> granted =
                extensions.of(many.stream().map(kept -> kept.clock().id()).toList());
        Map<String, WorkingCalendar> byBody = new HashMap<>();
        Map<String, List<Outage>> down = new HashMap<>();
        return many.stream()
                .map(kept -> Reckoning.of(
                        kept.terms(),
                        granted.getOrDefault(kept.clock().id(), List.of()),
                        with(
                                stopped.getOrDefault(kept.clock().caseId(), List.of()),
                                kept.terms(),
                                kept.clock().caseId(),
                                down.computeIfAbsent(kept.body(), outagesOfBody)),
                        grounds,
                        byBody.computeIfAbsent(kept.body(), calendarOfBody)))
                .toList();
    }

    /**
     * Stops of a case; in a period that a party has to keep also the outages since it began. What a party owes another office
     * by that office's calendar (R-CAL-17) runs on: it is not this body's to move.
     */
    private List<Stop> with(List<Stop> own, Terms terms, String caseId, List<Outage> down) {
        List<Outage> since = down.stream()
                .filter(outage -> outage.until().isAfter(terms.triggerOn()))
                .toList();
        boolean spared = !since.isEmpty()
                && terms.roll() != RollPolicy.CNIPA
                && rules.ofParties(caseId).contains(terms.rule());
        if (!spared) {
            return own;
        }
        List<Stop> all = new ArrayList<>(own);
        since.forEach(outage -> all.add(outage.stop(caseId)));
        return all;
    }

    /** Since when a stop that lasts holds the clock. */
    Optional<LocalDate> heldSince(LegalClock legal) {
        return stops.of(legal.caseId()).stream()
                .filter(stop ->
                        stop.open() && grounds.find(stop.ground(), legal.rule()).isPresent())
                .map(Stop::from)
                .min(LocalDate::compareTo);
    }
}
