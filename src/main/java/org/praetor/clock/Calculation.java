package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.WorkingCalendar;

/** What {@link Calculator} answers: a date with its proof, or why the question cannot be answered. */
public sealed interface Calculation {

    <T> T fold(Function<Worked, T> worked, Function<Refused, T> refused);

    /**
     * A date and everything it was worked out from, so that a machine can replay it from here alone.
     *
     * @param rule key of deadlines.dmn, null for a bare period
     * @param trigger day, or moment for hours: {@code 2026-01-16}, {@code 2026-01-29T16:00}; of a lead time the day of the
     *     notice, null when that is what was asked
     * @param receipt how the paper came, null when the trigger is the day of receipt itself
     * @param received the day on which that paper counts as received, from which the period runs
     * @param before the day that the notice of a lead time precedes, null when that is what was asked, and for any period that
     *     runs
     * @param period {@code 15 cd}
     * @param extensions {@code 1 m}
     * @param stops {@code stay 2026-02-01..2026-02-20}: the days after the first to the second
     * @param due last day in time, or moment for hours; of a lead time the last day for the notice, or, without {@code before},
     *     the first day that may be set
     * @param days days from the trigger to the last day, or from the notice to the day it precedes, that depart from Monday to
     *     Friday
     */
    record Worked(
            @Nullable String rule,
            @Nullable String variant,
            @Nullable String trigger,
            @Nullable String receipt,
            @Nullable String received,
            @Nullable String before,
            String period,
            String roll,
            List<String> extensions,
            List<String> stops,
            String due,
            boolean provisional,
            Proof proof,
            List<Day> days)
            implements Calculation {

        public Worked {
            extensions = List.copyOf(extensions);
            stops = List.copyOf(stops);
            days = List.copyOf(days);
        }

        /** What {@code due} is: {@code result}, the end of a period; {@code latest} or {@code earliest} of a lead time. */
        public String kind() {
            List<Proof.Step> steps = proof.steps();
            return steps.get(steps.size() - 1).kind();
        }

        @Override
        public <T> T fold(Function<Worked, T> worked, Function<Refused, T> refused) {
            return worked.apply(this);
        }
    }

    /** A day that does not follow Monday to Friday; {@code rest} false for a make-up working day (调休). */
    record Day(LocalDate date, boolean rest) {

        static List<Day> between(LocalDate first, LocalDate last, WorkingCalendar calendar) {
            return calendar.departures(first, last).stream()
                    .map(day -> new Day(day, !calendar.isWorkingDay(day)))
                    .toList();
        }
    }

    /** Every reason at once. */
    record Refused(List<Fault> faults) implements Calculation {

        public Refused {
            faults = List.copyOf(faults);
        }

        @Override
        public <T> T fold(Function<Worked, T> worked, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /**
     * Why an entry was not taken.
     *
     * @param field name of the entry
     * @param key message key {@code clock.calculator.fault.<key>}
     * @param arguments what was typed and what exists
     */
    record Fault(String field, String key, List<String> arguments) {

        static Fault of(String field, String key, String... arguments) {
            return new Fault(field, key, List.of(arguments));
        }
    }
}
