package org.praetor.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A period to be worked out, in plain words: what the calculator is asked and the oracle counts by hand. */
public record Question(
        LocalDateTime trigger, Length period, String roll, List<Length> extensions, List<Interval> stops) {

    /** {@code 15 cd}; units as in the domain book: wd, cd, h, m, y. */
    public record Length(int amount, String unit) {
        @Override
        public String toString() {
            return amount + unit;
        }
    }

    /** The days after {@code after} to {@code until}. */
    public record Interval(LocalDate after, LocalDate until) {
        @Override
        public String toString() {
            return after + ".." + until;
        }
    }

    boolean hours() {
        return period.unit().equals("h");
    }

    /** The entries of the calculator. */
    public Map<String, List<String>> entries() {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        entries.put("trigger", List.of((hours() ? trigger : trigger.toLocalDate()).toString()));
        entries.put("amount", List.of(Integer.toString(period.amount())));
        entries.put("unit", List.of(period.unit()));
        entries.put("roll", List.of(roll));
        entries.put("extend", extensions.stream().map(Length::toString).toList());
        entries.put("stop", stops.stream().map(Interval::toString).toList());
        return entries;
    }

    /** The line that asks {@code praetor.jar} the same. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of("due"));
        entries().forEach((entry, values) -> values.forEach(value -> words.add("--" + entry + " " + value)));
        return String.join(" ", words);
    }
}
