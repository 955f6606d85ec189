package org.praetor.clock;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.ForModels;
import org.praetor.account.Actor;

/** Legal clocks of cases. Every change publishes {@link ClockChanged} in the same transaction. */
public interface Clocks {

    /** Due date of a parked timer: a stopped clock never fires. */
    java.time.Instant NEVER = java.time.Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Bean method of models ({@code clocks.due(caseId,'preexam.exam')}): starts the clock if this round has none and
     * gives its due instant. Idempotent per (case, rule, party, round). The clock runs from the latest case event named
     * in the rule's trigger column; without such an event it refuses ({@code clock.no-trigger}). A stopped clock gives
     * {@link #NEVER}; a met or missed one keeps its date, a cancelled or set-aside one gives NEVER; a new trigger event opens a new round, and an older round that is
     * still open is cancelled. A rule without row for the case's kind on the trigger date: {@code clock.no-rule}.
     */
    @ForModels
    Date due(String caseId, String rule);

    @ForModels
    Date due(String caseId, String rule, @Nullable String party);

    /**
     * The day on which receipt is presumed (R-SVC-09, R-SVC-11): the period of the rule reckoned from the day of issue. Starts
     * no clock; a rule without row on that day: {@code clock.no-rule}.
     */
    LocalDate presumed(String caseId, String rule, LocalDate issued);

    /** The same by the row of the rule for a variant that is not the kind of the case, such as {@code foreign} (R-SVC-05). */
    LocalDate presumed(String caseId, String rule, String variant, LocalDate issued);

    /**
     * Bean method: the end of a period that nobody has to keep (how long a suspension lasts), counted from the latest case event
     * named in the rule's trigger column. No clock starts: nothing runs, reminds or is missed. Refuses like {@link #due}.
     */
    @ForModels
    Date end(String caseId, String rule);

    /**
     * Marks the open clock of the rule as met on that day (the day of receipt); no clock, nothing happens. The party must be
     * the one {@link #due} was asked with.
     */
    void meet(String caseId, String rule, @Nullable String party, LocalDate on);

    /**
     * Marks a running clock as missed (its timer fired).
     *
     * @return false, and nothing is marked, when a notice, closure or rule that counts since gives it more time: the timer is too
     *     early and moves as soon as the clock is worked out again
     */
    boolean miss(String caseId, String rule, @Nullable String party);

    /**
     * Bean method of models: grants a longer period, {@code clocks.extend(caseId,'adj.limit','adj.ext1Max',amount,
     * 'approve-extension')}. Each cap is used once per round and apart from the others; its row, and with it the most that may
     * be granted, the unit and the legal basis, is that of the case's version on the day the period began. The clock, its
     * timers and due dates move in the same transaction, and every later calculation counts the extension.
     *
     * @param amount in the unit of the cap
     * @param step the step at which it is decided: its latest submission says by whom, on which day and, in the field
     *     {@code reason}, why
     * @return {@code granted}; {@code over-cap} for more than the cap, or for a cap unknown on that day; {@code already} when
     *     this cap was used in this round; {@code too-late} when the time is over or the clock has ended; {@code none} without
     *     such a clock or decision, or for an amount of nothing
     */
    @ForModels
    String extend(String caseId, String rule, String cap, @Nullable Long amount, String step);

    @ForModels
    String extend(String caseId, String rule, String cap, @Nullable Long amount, String step, @Nullable String party);

    /**
     * Bean method of models: cancels an open clock by decision. The period need not be kept any more and nothing follows from
     * its date.
     *
     * @param step the step at which it is decided, as for {@link #extend}
     * @return {@code cancelled}; {@code none} without an open clock or decision
     */
    @ForModels
    String cancel(String caseId, String rule, String step);

    @ForModels
    String cancel(String caseId, String rule, String step, @Nullable String party);

    /**
     * Bean method of models: sets the end of a clock aside by decision, e.g. when a missed period is restored (R-CAL-14,
     * R-CAL-15) or an answer that met it turns out to be none. That it was missed or met no longer counts and nothing more
     * follows from its date; the clock stays on the record with both, and with who decided and why. It does not run again:
     * the time that the decision gives is a new round, from a new event of the rule's trigger column.
     *
     * @param step the step at which it is decided, as for {@link #extend}
     * @return {@code set-aside}; {@code none} without a met or missed clock or decision
     */
    @ForModels
    String setAside(String caseId, String rule, String step);

    @ForModels
    String setAside(String caseId, String rule, String step, @Nullable String party);

    /**
     * Stops the clocks that the ground stops (R-EXC-01…04), open ones and those started while the stop lasts; the day itself
     * still counts. Idempotent per case and ground; refuses a day to come ({@code clock.stop-in-future}).
     */
    void stop(String caseId, String ground, LocalDate from, Actor by);

    /**
     * Lets the clocks run again after that day, with what was left when they stopped; another ground may still hold them. No
     * such stop, nothing happens. Refuses a day before the stop or to come ({@code clock.resume-out-of-range}).
     */
    void resume(String caseId, String ground, LocalDate on, Actor by);

    /**
     * Bean method of models: stops from today the clocks that the ground stops; steps stay open, unlike under a hold. Whoever
     * stops also resumes, on every way.
     */
    @ForModels
    void stop(String caseId, String ground);

    /**
     * Bean method of models: the same from the day of the latest case event of that name, which may have been entered later:
     * what a party waits for from service on runs from service on, not from the clerk's entry. Refuses without such an event
     * ({@code clock.no-trigger}).
     */
    @ForModels
    void stop(String caseId, String ground, String event);

    /** Bean method of models: resumes today what {@link #stop(String, String)} stopped; otherwise nothing happens. */
    @ForModels
    void resume(String caseId, String ground);

    /** All clocks of a case, open ones first by due date. */
    List<LegalClock> of(String caseId);

    Optional<LegalClock> find(String clockId);

    /**
     * Working days from today to the due date: 0 today, negative overdue; by the calendar of the case's body. A stopped clock
     * shows what it has left, an ended one what it had left at its end.
     */
    long workingDaysLeft(LegalClock clock);

    /** True for a day of a year whose notice of holidays is not out: a date there is provisional (暂定, R-CAL-21). */
    boolean provisional(LocalDate day);

    /** Working days from today to a day by the calendar of a body, as lists show them (at most a minute old). */
    long workingDaysUntil(String body, LocalDate day);
}
