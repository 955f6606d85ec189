package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.calendar.Term;
import org.praetor.calendar.WorkingCalendar;

/**
 * On which day a paper counts as received (domain book §3): an electronic one on the day it enters the system (R-SVC-04,
 * R-SVC-10), any other after the period of a row {@code service.…} from the day of issue or publication (R-SVC-05, R-SVC-09,
 * R-SVC-11), which never rolls (R-CAL-19).
 */
final class Receipts {

    private static final String PRESUMING = "service.";
    private static final String ELECTRONIC = "electronic";

    private final List<PeriodRule> rows;
    private final WorkingCalendar calendar;

    Receipts(List<PeriodRule> rules, WorkingCalendar calendar) {
        this.rows =
                rules.stream().filter(row -> row.rule().startsWith(PRESUMING)).toList();
        this.calendar = calendar;
    }

    /**
     * @param way as asked for: {@code electronic}, {@code cnipaMail}, {@code notice-foreign}
     * @param steps of the proof, from the day of issue to that of receipt
     */
    record Receipt(String way, LocalDate received, List<Proof.Step> steps) {}

    List<Calculator.Way> ways() {
        return Stream.concat(
                        Stream.of(new Calculator.Way(ELECTRONIC, null)),
                        rows.stream().map(row -> new Calculator.Way(name(row), row)))
                .toList();
    }

    private static String name(PeriodRule row) {
        String name = row.rule().substring(PRESUMING.length());
        return row.variant() == null ? name : name + "-" + row.variant();
    }

    /** Empty where the question does not say how the paper came: then its day is the day of receipt. */
    Optional<Receipt> of(Asked question, LocalDate sent) {
        String way = question.text("receipt");
        if (way.isEmpty()) {
            return Optional.empty();
        }
        if (way.equals(ELECTRONIC)) {
            Proof.Step entered = new Proof.Step("sent", "entered", sent, "R-SVC-04；R-SVC-10");
            return Optional.of(new Receipt(way, sent, List.of(entered)));
        }
        Optional<PeriodRule> row = rows.stream()
                .filter(one -> name(one).equals(way) && one.inForce(sent))
                .findFirst();
        if (row.isEmpty()) {
            String known = ways().stream().map(Calculator.Way::name).collect(Collectors.joining(", "));
            question.fault("receipt", "unknown-receipt", way, known);
        }
        return row.map(one -> presumed(way, one, sent));
    }

    private Receipt presumed(String way, PeriodRule row, LocalDate sent) {
        LocalDate received =
                Term.of(sent, row.period(), row.roll()).due(calendar).on();
        String event = row.triggers().stream().sorted().findFirst().orElse("sent");
        return new Receipt(
                way,
                received,
                List.of(
                        new Proof.Step("sent", event, sent, row.basis()),
                        new Proof.Step("presumed", row.period().toString(), received, row.basis())));
    }
}
