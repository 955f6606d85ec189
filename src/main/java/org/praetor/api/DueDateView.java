package org.praetor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.Calculation;
import org.praetor.clock.ProofText;

/**
 * A due date as programs get it. {@code trigger}, or {@code received} where there is one, {@code before}, {@code period}, {@code roll}, {@code extensions}, {@code stops} and {@code
 * days} are its whole input: whoever counts from them alone arrives at {@code due}.
 *
 * @param due last day in time, {@code 2026-02-24}; for hours the moment, {@code 2026-01-30T16:00}, Asia/Shanghai; of a lead time
 *     the last day for the notice, or, without {@code before}, the first day that may be set
 * @param days days between trigger and due, or from the notice to {@code before}, that depart from Monday to Friday
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"due", "provisional", "sentence"})
record DueDateView(
        String due,
        boolean provisional,
        String sentence,
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
        List<Step> proof,
        List<Day> days) {

    record Step(String step, String detail, String date, String basis) {}

    record Day(String date, boolean rest) {}

    static DueDateView of(Calculation.Worked worked, ProofText texts, Locale language) {
        return new DueDateView(
                worked.due(),
                worked.provisional(),
                texts.sentence(worked.proof(), worked.provisional(), language),
                worked.rule(),
                worked.variant(),
                worked.trigger(),
                worked.receipt(),
                worked.received(),
                worked.before(),
                worked.period(),
                worked.roll(),
                worked.extensions(),
                worked.stops(),
                worked.proof().steps().stream()
                        .map(step -> new Step(
                                step.kind(), step.detail(), step.result().toString(), step.basis()))
                        .toList(),
                worked.days().stream()
                        .map(day -> new Day(day.date().toString(), day.rest()))
                        .toList());
    }
}
