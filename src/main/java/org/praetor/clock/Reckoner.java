package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        return under(kept, calendars.of(kept.body()));
    }

    /** As it would be, were the calendar of the body this one. */
    Reckoning under(KeptClock kept, WorkingCalendar calendar) {
        LegalClock legal = kept.clock();
        return Reckoning.of(kept.terms(), extensions.of(legal.id()), stops.of(legal.caseId()), grounds, calendar);
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
