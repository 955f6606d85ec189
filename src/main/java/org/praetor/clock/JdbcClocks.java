package org.praetor.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.PraetorException.Kind;
import org.praetor.account.Actor;
import org.praetor.calendar.Term;
import org.praetor.casefile.CaseEvent;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.LegalClock.State;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of all cases. Whatever changes one locks the case row first. */
@Service("clocks")
@Transactional
class JdbcClocks implements Clocks {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final RuleTable rules;
    private final ClockLedger ledger;
    private final ChangeGate gate;
    private final Extending extending;
    private final Undoing undoing;
    private final StopRows stops;
    private final BodyCalendars calendars;
    private final Clock clock;

    JdbcClocks(
            CaseFiles cases,
            CaseRecord record,
            @Lazy RuleTable rules,
            ClockLedger ledger,
            ChangeGate gate,
            Extending extending,
            Undoing undoing,
            StopRows stops,
            BodyCalendars calendars,
            Clock clock) {
        this.cases = cases;
        this.record = record;
        this.rules = rules;
        this.ledger = ledger;
        this.gate = gate;
        this.extending = extending;
        this.undoing = undoing;
        this.stops = stops;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Date due(String caseId, String rule) {
        return due(caseId, rule, null);
    }

    @Override
    public Date due(String caseId, String rule, @Nullable String party) {
        CaseFile file = cases.lock(caseId);
        String whose = blankToNull(party);
        Optional<KeptClock> current = ledger.latestRound(caseId, rule, whose);
        Set<String> triggers = triggers(file, rule);
        Optional<CaseEvent> trigger =
                triggers.isEmpty() ? Optional.empty() : record.latestEvent(caseId, triggers, whose);
        boolean started = current.isPresent()
                && trigger.map(CaseEvent::sequence)
                        .map(sequence -> sequence <= current.get().terms().triggerSequence())
                        .orElse(true);
        KeptClock kept = started ? current.get() : start(file, rule, whose, trigger, current);
        return Date.from(kept.counts() ? kept.clock().due() : NEVER);
    }

    @Override
    public Date end(String caseId, String rule) {
        CaseFile file = cases.get(caseId);
        CaseEvent event =
                record.latestEvent(caseId, triggers(file, rule), null).orElseThrow(() -> noTrigger(file, rule));
        return Date.from(ledger.end(file, Terms.of(row(file, rule, event.on()), event, Terms.variant(file))));
    }

    private PraetorException noTrigger(CaseFile file, String rule) {
        return new PraetorException(
                Kind.CONFLICT,
                "clock.no-trigger",
                "case " + file.id() + ", rule " + rule + ": none of " + triggers(file, rule) + " happened");
    }

    private KeptClock start(
            CaseFile file,
            String rule,
            @Nullable String party,
            Optional<CaseEvent> trigger,
            Optional<KeptClock> previous) {
        CaseEvent event = trigger.orElseThrow(() -> noTrigger(file, rule));
        gate.starts();
        PeriodRule row = row(file, rule, event.on());
        previous.filter(KeptClock::open).ifPresent(superseded -> ledger.supersede(superseded, now()));
        int round = previous.map(earlier -> earlier.clock().round() + 1).orElse(1);
        return ledger.start(file, Terms.of(row, event, Terms.variant(file)), party, round);
    }

    private PeriodRule row(CaseFile file, String rule, LocalDate on) {
        return row(file, rule, Terms.variant(file), on);
    }

    private PeriodRule row(CaseFile file, String rule, String variant, LocalDate on) {
        return rules.of(file.id())
                .find(rule, variant, on)
                .orElseThrow(() -> new PraetorException(
                        Kind.INVALID,
                        "clock.no-rule",
                        "no row for rule " + rule + ", variant '" + variant + "' on " + on));
    }

    /** Names of all events that may start the rule, over all its rows for the variant; none for a cap or a lead time. */
    private Set<String> triggers(CaseFile file, String rule) {
        String variant = Terms.variant(file);
        List<PeriodRule> rows = rules.of(file.id()).rows().stream()
                .filter(row -> row.rule().equals(rule))
                .filter(row -> row.variant() == null || row.variant().equals(variant))
                .toList();
        if (rows.isEmpty()) {
            throw new PraetorException(
                    Kind.INVALID, "clock.no-rule", "no rule " + rule + " for variant '" + variant + "'");
        }
        return rows.stream()
                .filter(PeriodRule::running)
                .flatMap(row -> row.triggers().stream())
                .collect(Collectors.toSet());
    }

    /** An expression hands an unset party over as empty text. */
    private static @Nullable String blankToNull(@Nullable String party) {
        return party == null || party.isBlank() ? null : party;
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate presumed(String caseId, String rule, LocalDate issued) {
        CaseFile file = cases.get(caseId);
        return presumed(file, row(file, rule, issued), issued);
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate presumed(String caseId, String rule, String variant, LocalDate issued) {
        CaseFile file = cases.get(caseId);
        return presumed(file, row(file, rule, variant, issued), issued);
    }

    private LocalDate presumed(CaseFile file, PeriodRule row, LocalDate issued) {
        Term term = new Term(issued.atStartOfDay(), row.period(), List.of(), List.of(), row.roll());
        return term.due(calendars.of(file.body())).on();
    }

    @Override
    public void meet(String caseId, String rule, @Nullable String party, LocalDate on) {
        cases.lock(caseId);
        Instant at =
                on.equals(today()) ? now() : on.atStartOfDay(Reckoning.PLACE).toInstant();
        ledger.latestRound(caseId, rule, blankToNull(party))
                .filter(KeptClock::open)
                .ifPresent(kept -> ledger.end(kept, State.MET, at));
    }

    @Override
    public boolean miss(String caseId, String rule, @Nullable String party) {
        cases.lock(caseId);
        Optional<KeptClock> running = ledger.latestRound(caseId, rule, blankToNull(party))
                .filter(kept -> kept.clock().state() == State.RUNNING);
        if (running.filter(kept -> ledger.prolonged(kept, now())).isPresent()) {
            return false;
        }
        running.ifPresent(kept -> ledger.end(kept, State.MISSED, now()));
        return true;
    }

    @Override
    public String extend(String caseId, String rule, String cap, @Nullable Long amount, String step) {
        return extend(caseId, rule, cap, amount, step, null);
    }

    @Override
    public String extend(
            String caseId, String rule, String cap, @Nullable Long amount, String step, @Nullable String party) {
        return extending.extend(caseId, rule, cap, amount, step, blankToNull(party));
    }

    @Override
    public String cancel(String caseId, String rule, String step) {
        return cancel(caseId, rule, step, null);
    }

    @Override
    public String cancel(String caseId, String rule, String step, @Nullable String party) {
        return undoing.cancel(caseId, rule, step, blankToNull(party));
    }

    @Override
    public String setAside(String caseId, String rule, String step) {
        return setAside(caseId, rule, step, null);
    }

    @Override
    public String setAside(String caseId, String rule, String step, @Nullable String party) {
        return undoing.setAside(caseId, rule, step, blankToNull(party));
    }

    @Override
    public void stop(String caseId, String ground, LocalDate from, Actor by) {
        cases.lock(caseId);
        if (from.isAfter(today())) {
            throw new PraetorException(Kind.INVALID, "clock.stop-in-future", "case " + caseId + " from " + from);
        }
        if (openStop(caseId, ground).isEmpty()) {
            stops.begin(caseId, ground, from, by);
            ledger.recompute(caseId, by);
        }
    }

    @Override
    public void resume(String caseId, String ground, LocalDate on, Actor by) {
        cases.lock(caseId);
        openStop(caseId, ground).ifPresent(stop -> {
            if (on.isBefore(stop.from()) || on.isAfter(today())) {
                throw new PraetorException(
                        Kind.INVALID, "clock.resume-out-of-range", "case " + caseId + " stopped " + stop.from());
            }
            stops.end(stop, on, by);
            ledger.recompute(caseId, by);
        });
    }

    @Override
    public void stop(String caseId, String ground) {
        stop(caseId, ground, today(), Actor.system());
    }

    @Override
    public void stop(String caseId, String ground, String event) {
        LocalDate on = record.latestEvent(caseId, Set.of(event), null)
                .map(CaseEvent::on)
                .orElseThrow(() -> new PraetorException(
                        Kind.INVALID, "clock.no-trigger", "case " + caseId + " has no event " + event));
        stop(caseId, ground, on, Actor.system());
    }

    @Override
    public void resume(String caseId, String ground) {
        resume(caseId, ground, today(), Actor.system());
    }

    private Optional<Stop> openStop(String caseId, String ground) {
        return stops.of(caseId).stream()
                .filter(stop -> stop.open() && stop.ground().equals(ground))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LegalClock> of(String caseId) {
        return ledger.of(caseId).stream().map(KeptClock::clock).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LegalClock> find(String clockId) {
        return ledger.find(clockId).map(KeptClock::clock);
    }

    @Override
    @Transactional(readOnly = true)
    public long workingDaysLeft(LegalClock legal) {
        LocalDate from = ledger.countsFrom(legal, today());
        return calendars.shown(ledger.bodyOf(legal)).workingDaysBetween(from, legal.dueOn());
    }

    @Override
    public boolean provisional(LocalDate day) {
        return calendars.provisional(day.getYear());
    }

    @Override
    public long workingDaysUntil(String body, LocalDate day) {
        return calendars.shown(body).workingDaysBetween(today(), day);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Reckoning.PLACE);
    }
}
