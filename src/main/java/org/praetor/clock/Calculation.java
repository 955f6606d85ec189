package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link Calculator} answers: a date with its proof, or why the question cannot be answered. */
public sealed interface Calculation {

    <T> T fold(Function<Worked, T> worked, Function<Refused, T> refused);

    /**
     * A date and everything it was worked out from, so that a machine can replay it from here alone.
     *
     * @param rule key of deadlines.dmn, null for a bare period
     * @param trigger day, or moment for hours: {@code 2026-01-16}, {@code 2026-01-29T16:00}
     * @param period {@code 15 cd}
     * @param extensions {@code 1 m}
     * @param stops {@code stay 2026-02-01..2026-02-20}: the days after the first to the second
     * @param due last day in time, or moment for hours
     * @param days days from the trigger to the last day that depart from Monday to Friday
     */
    record Worked(
            @Nullable String rule,
            @Nullable String variant,
            String trigger,
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

        @Override
        public <T> T fold(Function<Worked, T> worked, Function<Refused, T> refused) {
            return worked.apply(this);
        }
    }

    /** A day that does not follow Monday to Friday; {@code rest} false for a make-up working day (调休). */
    record Day(LocalDate date, boolean rest) {}

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
