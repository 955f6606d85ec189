package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.clock.AlarmRows.Raised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the reminders that are due, of running clocks and of missed ones whose step is still open, each once per clock version, kind and day, on however many nodes it runs. Each alarm is
 * a transaction of its own: what one listener refuses is tried again by the next sweep and keeps no other alarm back.
 */
@Component
class AlarmSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmSweep.class);

    /** Five working days never span more: the longest public holiday and the weekends around it. */
    private static final int HORIZON_DAYS = 31;

    private final ClockRows clocks;
    private final AlarmRows alarms;
    private final ObjectProvider<OpenSteps> steps;
    private final BodyCalendars calendars;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AlarmLadder ladder;

    AlarmSweep(
            ClockRows clocks,
            AlarmRows alarms,
            ObjectProvider<OpenSteps> steps,
            BodyCalendars calendars,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${praetor.clock.alarms.from:08:00}") String opens) {
        this.clocks = clocks;
        this.alarms = alarms;
        this.steps = steps;
        this.calendars = calendars;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.ladder = new AlarmLadder(LocalTime.parse(opens));
    }

    /** Raises what is due now and gives the number of alarms raised by this call. */
    int sweep() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Reckoning.PLACE);
        Set<Raised> known = alarms.since(today.minusDays(1));
        Map<String, WorkingCalendar> byBody = new HashMap<>();
        int raised = 0;
        List<KeptClock> due = new ArrayList<>(clocks.runningUntil(today.plusDays(HORIZON_DAYS)));
        due.addAll(missed(now));
        for (KeptClock kept : due) {
            WorkingCalendar calendar = byBody.computeIfAbsent(kept.body(), calendars::of);
            for (AlarmLadder.Alarm alarm : ladder.due(kept, now, calendar)) {
                Raised wanted = new Raised(kept.clock().id(), kept.clock().version(), alarm);
                raised += !known.contains(wanted) && raise(kept.clock(), wanted, now) ? 1 : 0;
            }
        }
        return raised;
    }

    /** Clocks that a timer marked as missed while their step goes on waiting. */
    private List<KeptClock> missed(Instant now) {
        List<OpenSteps.Waiting> open =
                steps.stream().flatMap(port -> port.pastDue(now).stream()).toList();
        return open.isEmpty()
                ? List.of()
                : clocks.missed(open).stream()
                        .filter(kept -> open.stream().anyMatch(step -> step.on(kept.clock())))
                        .toList();
    }

    private boolean raise(LegalClock legal, Raised wanted, Instant now) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                boolean ours = alarms.claim(wanted, now);
                if (ours) {
                    events.publishEvent(new AlarmRaised(legal, wanted.alarm().kind()));
                }
                return ours;
            }));
        } catch (RuntimeException e) {
            LOG.warn(
                    "alarm {} of clock {} was not raised, the next sweep tries again",
                    wanted.alarm().kind(),
                    legal.id(),
                    e);
            return false;
        }
    }
}
