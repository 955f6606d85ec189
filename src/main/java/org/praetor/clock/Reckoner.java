package org.praetor.clock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.praetor.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Works clocks out from what is kept of them: terms, extensions, stops, and the calendar of their body. */
@Component
class Reckoner {

    private final StopRows stops;
    private final ExtensionRows extensions;
    private final BodyCalendars calendars;
    private final StopGrounds grounds = StopGrounds.read();

    Reckoner(StopRows stops, ExtensionRows extensions, BodyCalendars calendars) {
        this.stops = stops;
        this.extensions = extensions;
        this.calendars = calendars;
    }

    /** A clock that begins: nothing was granted yet, stops of the case may last. */
    Reckoning first(Terms terms, String caseId, String body) {
        return Reckoning.of(terms, List.of(), stops.of(caseId), grounds, calendars.of(body));
    }

    Reckoning again(KeptClock kept) {
        LegalClock legal = kept.clock();
        return Reckoning.of(
                kept.terms(), extensions.of(legal.id()), stops.of(legal.caseId()), grounds, calendars.of(kept.body()));
    }

    /** As they would be, were these the calendars of their bodies; in their order, read at once. */
    List<Reckoning> under(List<KeptClock> many, Function<String, WorkingCalendar> calendarOfBody) {
        Map<String, List<Stop>> stopped =
                stops.of(many.stream().map(kept -> kept.clock().caseId()).toList());
        Map<String, List<Extension>> granted =
                extensions.of(many.stream().map(kept -> kept.clock().id()).toList());
        Map<String, WorkingCalendar> byBody = new HashMap<>();
        return many.stream()
                .map(kept -> Reckoning.of(
                        kept.terms(),
                        granted.getOrDefault(kept.clock().id(), List.of()),
                        stopped.getOrDefault(kept.clock().caseId(), List.of()),
                        grounds,
                        byBody.computeIfAbsent(kept.body(), calendarOfBody)))
                .toList();
    }

    /** As they come out now. */
    List<Reckoning> again(List<KeptClock> many) {
        return under(many, calendars::of);
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
