package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.praetor.calendar.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers a person's reminders into one digest a day, each person in a transaction of its own. What is raised after the
 * digest of a day waits for the next morning, when what is left of it is counted anew.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final Comparator<Alarm> NEWER = Comparator.comparing(Alarm::day)
            .thenComparing((Alarm alarm) ->
                    List.of("T-5", "T-2", "overdue", "overdue-3").indexOf(alarm.kind()));

    private final DigestRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Digests(DigestRows rows, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param morning calendars of the bodies that work today, after the hour of the morning */
    void send(Map<String, WorkingCalendar> morning) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Reckoning.PLACE);
        for (String recipient : rows.recipients(morning.keySet(), today)) {
            try {
                transactions.executeWithoutResult(status -> {
                    if (!send(recipient, morning, now, today)) {
                        status.setRollbackOnly();
                    }
                });
            } catch (RuntimeException e) {
                LOG.warn("the digest of {} was not sent, the next sweep tries again", recipient, e);
            }
        }
    }

    private boolean send(String recipient, Map<String, WorkingCalendar> morning, Instant now, LocalDate today) {
        Collection<Alarm> newest = rows.take(recipient, morning.keySet(), now).stream()
                .filter(DigestRows.Waited::current)
                .map(DigestRows.Waited::alarm)
                .collect(Collectors.toMap(Alarm::clockId, alarm -> alarm, BinaryOperator.maxBy(NEWER)))
                .values();
        if (newest.isEmpty()) {
            return true;
        }
        List<DigestDue.Line> lines = newest.stream()
                .sorted(Comparator.comparing(Alarm::due).thenComparing(Alarm::clockId))
                .map(alarm -> new DigestDue.Line(alarm, left(alarm, morning, today)))
                .toList();
        boolean first = rows.first(recipient, today, now);
        if (first) {
            events.publishEvent(new DigestDue(recipient, lines));
        }
        return first;
    }

    private static long left(Alarm alarm, Map<String, WorkingCalendar> morning, LocalDate today) {
        WorkingCalendar calendar = morning.get(alarm.body());
        return calendar == null ? 0 : calendar.workingDaysBetween(today, alarm.dueOn());
    }
}
