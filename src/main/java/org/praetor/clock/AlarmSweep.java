package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.clock.AlarmCandidates.Candidate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises the reminders that are due, of running clocks and of missed ones whose step is still open. One node sweeps at a time;
 * that each reminder reaches each person once a day is kept by the tables, whoever sweeps.
 */
@Component
class AlarmSweep {

    private final AlarmCandidates candidates;
    private final AlarmRows rows;
    private final AlarmRaiser raiser;
    private final Digests digests;
    private final ObjectProvider<OpenSteps> steps;
    private final BodyCalendars calendars;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AlarmLadder ladder;

    AlarmSweep(
            AlarmCandidates candidates,
            AlarmRows rows,
            AlarmRaiser raiser,
            Digests digests,
            ObjectProvider<OpenSteps> steps,
            BodyCalendars calendars,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${praetor.clock.alarms.from:08:00}") String morning) {
        this.candidates = candidates;
        this.rows = rows;
        this.raiser = raiser;
        this.digests = digests;
        this.steps = steps;
        this.calendars = calendars;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.ladder = new AlarmLadder(LocalTime.parse(morning));
    }

    /** Raises what is due now and gives the number of reminders raised by this call; none while another node sweeps. */
    int sweep() {
        Integer raised = transactions.execute(status -> rows.sweeping() ? sweep(clock.instant()) : 0);
        return raised == null ? 0 : raised;
    }

    private int sweep(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Reckoning.PLACE);
        List<OpenSteps.Waiting> waiting =
                steps.stream().flatMap(port -> port.pastDue(now).stream()).toList();
        Map<String, WorkingCalendar> morning = new TreeMap<>();
        List<Candidate> due = new ArrayList<>(candidates.ofHours(now, rows.swept(AlarmRows.HOURS), waiting));
        for (String body : candidates.bodies(waiting)) {
            WorkingCalendar calendar = calendars.of(body);
            if (ladder.speaks(now, calendar)) {
                morning.put(body, calendar);
                List<AlarmLadder.Rung> rungs = ladder.rungs(now, rows.swept(body), calendar);
                due.addAll(candidates.ofDays(body, rungs, today, waiting));
            }
        }
        AlarmRaiser.Result result = raiser.raise(due, now);
        digests.send(morning);
        if (!result.failed()) {
            rows.swept(AlarmRows.HOURS, now);
            morning.keySet().forEach(body -> rows.swept(body, now));
        }
        return result.raised();
    }
}
