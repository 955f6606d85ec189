package org.praetor.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praetor.clock.AlarmCandidates.Candidate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Raises reminders, many in one transaction. Where a listener refuses one of them, or a clock is just being changed, each of
 * the batch that is left has a transaction of its own: it keeps no other back, and the next sweep tries it again.
 */
@Component
class AlarmRaiser {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmRaiser.class);
    private static final int BATCH = 500;

    private final AlarmRows rows;
    private final ObjectProvider<AlarmAddressees> addressees;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    AlarmRaiser(
            AlarmRows rows,
            ObjectProvider<AlarmAddressees> addressees,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.addressees = addressees;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param failed true when something is left for the next sweep */
    record Result(int raised, boolean failed) {}

    Result raise(List<Candidate> due, Instant now) {
        int raised = 0;
        List<Candidate> left = new ArrayList<>();
        for (int from = 0; from < due.size(); from += BATCH) {
            List<Candidate> batch = due.subList(from, Math.min(from + BATCH, due.size()));
            List<Candidate> done = batch(batch, now);
            raised += done.size();
            left.addAll(without(batch, done));
        }
        boolean failed = false;
        for (Candidate one : left) {
            try {
                raised += raise(List.of(one), now, true).size();
            } catch (RuntimeException e) {
                failed = true;
                LOG.warn(
                        "alarm {} of clock {} was not raised, the next sweep tries again",
                        one.kind(),
                        one.clockId(),
                        e);
            }
        }
        return new Result(raised, failed);
    }

    private static List<Candidate> without(List<Candidate> batch, List<Candidate> done) {
        Set<Candidate> known = new HashSet<>(done);
        return batch.stream().filter(one -> !known.contains(one)).toList();
    }

    private List<Candidate> batch(List<Candidate> batch, Instant now) {
        try {
            return raise(batch, now, false);
        } catch (RuntimeException e) {
            LOG.info("a batch of {} alarms was not raised at once: one by one", batch.size(), e);
            return List.of();
        }
    }

    private List<Candidate> raise(List<Candidate> wanted, Instant now, boolean wait) {
        List<Alarm> claimed = transactions.execute(status -> {
            List<Alarm> alarms = rows.claim(wanted, now, wait);
            if (!alarms.isEmpty()) {
                tell(alarms, now);
            }
            return alarms;
        });
        return claimed == null
                ? List.of()
                : claimed.stream()
                        .map(alarm -> new Candidate(
                                alarm.clockId(), alarm.version(), alarm.kind(), alarm.day(), alarm.late()))
                        .toList();
    }

    private void tell(List<Alarm> alarms, Instant now) {
        Map<Alarm, Set<String>> people = new LinkedHashMap<>();
        Map<Alarm, Set<String>> known = new HashMap<>();
        addressees.forEach(port -> known.putAll(port.of(alarms)));
        for (Alarm alarm : alarms) {
            Set<String> told = known.getOrDefault(alarm, Set.of());
            if (!told.isEmpty()) {
                people.put(alarm, told);
            }
        }
        if (!people.isEmpty()) {
            rows.remind(people, now);
        }
        people.forEach((alarm, told) -> {
            if (alarm.atOnce()) {
                events.publishEvent(new AlarmRaised(alarm, List.copyOf(told)));
            }
        });
    }
}
