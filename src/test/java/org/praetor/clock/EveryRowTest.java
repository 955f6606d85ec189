package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praetor.calendar.DayByDay;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.LeadTime;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.Question;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.proceeding.ShippedRules;

/** Every row of every deadlines table, the day before, on and after each of its limits. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryRowTest {

    private static final PeriodRules RULES = ShippedRules.read(List.of());
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.published());
    private static final Path RULE_BOOK = Path.of("../shared/domain.md");

    /** Before Spring Festival, before National Day, on a make-up Saturday, on the last day of a long month. */
    private static final List<LocalDate> TRIGGERS = Stream.of("2026-01-16", "2026-09-17", "2026-02-14", "2026-10-31")
            .map(LocalDate::parse)
            .toList();

    static Stream<PeriodRule> running() {
        return RULES.rows().stream().filter(PeriodRule::running);
    }

    static Stream<PeriodRule> limited() {
        return RULES.rows().stream().filter(row -> row.validFrom() != null || row.validTo() != null);
    }

    @ParameterizedTest
    @MethodSource("running")
    void an_act_is_in_time_until_midnight_of_the_last_day_and_not_a_moment_longer(PeriodRule row) {
        for (LocalDate day : TRIGGERS.stream().filter(row::inForce).toList()) {
            LocalDateTime trigger = day.atTime(16, 0);
            Reckoning reckoning =
                    Reckoning.of(Terms.of(row, trigger), List.of(), List.of(), StopGrounds.read(), CALENDAR);
            DayByDay.Answer counted = DayByDay.answer(new Question(
                    trigger,
                    new Question.Length(
                            row.period().amount(), row.period().unit().symbol()),
                    row.roll().name(),
                    List.of(),
                    List.of()));
            boolean hours = row.period().unit() == Unit.HOURS;
            LocalDateTime end = hours
                    ? LocalDateTime.parse(counted.due())
                    : LocalDate.parse(counted.due()).plusDays(1).atStartOfDay();

            assertThat(inTime(end.minusDays(1), reckoning))
                    .as("%s the day before", row)
                    .isTrue();
            assertThat(inTime(end.minusNanos(1_000), reckoning))
                    .as("%s at the last moment", row)
                    .isTrue();
            assertThat(inTime(end, reckoning)).as("%s when it is over", row).isFalse();
            assertThat(inTime(end.plusDays(1), reckoning))
                    .as("%s the day after", row)
                    .isFalse();
            assertThat(reckoning.provisional()).as("%s from %s", row, day).isEqualTo(counted.provisional());
        }
    }

    static Stream<PeriodRule> leading() {
        return RULES.rows().stream().filter(PeriodRule::lead);
    }

    @ParameterizedTest
    @MethodSource("leading")
    void a_notice_is_early_enough_until_the_last_day_before_the_lead_time(PeriodRule row) {
        Calculator calculator = new Calculator(RULES, Holidays.published());
        for (LocalDate day : TRIGGERS) {
            LocalDate last = new LeadTime(row.period()).latest(day, CALENDAR).on();

            assertThat(answered(calculator, row, last.minusDays(1), day)).isTrue();
            assertThat(answered(calculator, row, last, day)).isTrue();
            assertThat(answered(calculator, row, last.plusDays(1), day)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("leading")
    void a_lead_time_may_be_made_longer_and_not_shorter(PeriodRule row) {
        assertThat(row.loosenedBy(row)).isEmpty();
        assertThat(row.loosenedBy(with(row, row.period().amount() + 1))).isEmpty();
        assertThat(row.loosenedBy(with(row, row.period().amount() - 1)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("looser than the law", row.ruleId()));
    }

    private static PeriodRule with(PeriodRule row, int amount) {
        Period period = new Period(amount, row.period().unit());
        return new PeriodRule(
                row.rule(),
                row.variant(),
                period,
                row.roll(),
                row.triggers(),
                row.ruleId(),
                row.basis(),
                row.statutory(),
                row.validFrom(),
                row.validTo());
    }

    private static boolean answered(Calculator calculator, PeriodRule row, LocalDate notice, LocalDate day) {
        return calculator
                .calculate(Map.of(
                        "rule",
                        List.of(row.rule()),
                        "trigger",
                        List.of(notice.toString()),
                        "before",
                        List.of(day.toString())))
                .fold(worked -> true, refused -> false);
    }

    private static boolean inTime(LocalDateTime act, Reckoning reckoning) {
        Instant at = act.atZone(Reckoning.PLACE).toInstant();
        return at.isBefore(reckoning.due());
    }

    @ParameterizedTest
    @MethodSource("limited")
    void the_row_counts_from_its_first_to_its_last_day_of_validity(PeriodRule row) {
        LocalDate from = row.validFrom();
        LocalDate to = row.validTo();
        if (from != null) {
            assertThat(found(row, from.minusDays(1))).isNotEqualTo(row);
            assertThat(found(row, from)).isEqualTo(row);
            assertThat(found(row, from.plusDays(1))).isEqualTo(row);
        }
        if (to != null) {
            assertThat(found(row, to.minusDays(1))).isEqualTo(row);
            assertThat(found(row, to)).isEqualTo(row);
            assertThat(found(row, to.plusDays(1))).isNotEqualTo(row);
        }
    }

    private static PeriodRule found(PeriodRule row, LocalDate on) {
        return RULES.find(row.rule(), row.variant() == null ? "" : row.variant(), on)
                .orElse(null);
    }

    /** Keys of the rule book that are no plain {@code key.unit}. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("preexam.exam.wd.invention", "preexam.exam invention wd"),
            Map.entry("preexam.um", "preexam.exam utility-model wd"),
            Map.entry("preexam.design", "preexam.exam design wd"),
            Map.entry("adj.answerForeign.cd", "adj.answer foreign cd"),
            Map.entry("service.noticeForeign.cd", "service.notice foreign cd"),
            Map.entry("discipline.suspendMonths", "discipline.suspend - m"),
            Map.entry("discipline.cancelYears", "discipline.cancel - y"),
            Map.entry("discipline.idleYears", "discipline.idle - y"));

    @Test
    void every_number_of_the_rule_book_is_the_number_of_its_row() throws IOException {
        assumeThat(RULE_BOOK)
                .as("the rule book is not beside this clone: its numbers are not compared")
                .exists();
        Map<String, String> book = book(Files.readAllLines(RULE_BOOK));
        assertThat(book).hasSizeGreaterThan(50);
        book.forEach((key, amount) -> {
            String[] words = key.split(" ");
            String variant = words[1].equals("-") ? "" : words[1];
            assertThat(RULES.find(words[0], variant, LocalDate.parse("2026-11-26")))
                    .as(key)
                    .hasValueSatisfying(row -> assertThat(row.period()).hasToString(amount + " " + words[2]));
        });
    }

    /** {@code adj.docket - wd} → {@code 5}, of the table "Configuration keys with defaults". */
    private static Map<String, String> book(List<String> lines) {
        Map<String, String> book = new TreeMap<>();
        int start = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("## 19."))
                .findFirst()
                .orElseThrow());
        for (String line : lines.subList(start + 3, lines.size())) {
            if (!line.startsWith("| ")) {
                break;
            }
            String[] cells = line.split("\\|");
            List<String> keys = keys(cells[1].strip().split(" / "));
            String[] amounts = cells[2].strip().split(" / ");
            for (int i = 0; i < keys.size() && keys.size() == amounts.length; i++) {
                String key =
                        IRREGULAR.getOrDefault(keys.get(i), keys.get(i).replaceFirst("\\.(wd|cd|d|m|h)$", " - $1"));
                if (key.contains(" ")) {
                    book.put(key.replaceFirst(" d$", " cd"), amounts[i]);
                }
            }
        }
        return book;
    }

    /** The later keys of a row leave out what they share with the first. */
    private static List<String> keys(String[] cells) {
        String prefix = cells[0].substring(0, cells[0].indexOf('.') + 1);
        List<String> keys = new ArrayList<>();
        for (String cell : cells) {
            keys.add(cell.startsWith(prefix) ? cell : prefix + cell);
        }
        return keys;
    }
}
