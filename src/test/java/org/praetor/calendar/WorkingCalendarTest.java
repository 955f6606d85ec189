package org.praetor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingCalendarTest {

    private static final Holidays PUBLISHED = Holidays.published();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(PUBLISHED);

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void the_notices_of_2023_to_2026_have_142_rows_one_of_them_in_2022() {
        assertThat(PUBLISHED.size()).isEqualTo(142);
        assertThat(PUBLISHED.years()).containsExactlyInAnyOrder(2023, 2024, 2025, 2026);
        assertThat(PUBLISHED.find(day("2022-12-31")))
                .get()
                .extracting(Holidays.Day::rest)
                .isEqualTo(true);
        assertThat(CALENDAR.provisional(2022)).isTrue();
    }

    @Test
    void the_shipped_rows_are_those_of_the_raw_notices() {
        List<String> raw = IntStream.rangeClosed(2023, 2026)
                .mapToObj(DayByDay::notice)
                .flatMap(notice -> StreamSupport.stream(notice.path("days").spliterator(), false))
                .map(day ->
                        day.path("date").asText() + " " + day.path("isOffDay").asBoolean())
                .toList();
        assertThat(PUBLISHED.days().stream().map(day -> day.date() + " " + day.rest()))
                .containsExactlyInAnyOrderElementsOf(raw);
    }

    @Test
    void working_days_between_is_the_inverse_of_adding_and_changes_sign() {
        RandomQuestions random = new RandomQuestions(20);
        for (int number = 0; number < 2_000; number++) {
            LocalDate from = random.day();
            LocalDate to = random.day();
            long between = CALENDAR.workingDaysBetween(from, to);
            assertThat(CALENDAR.workingDaysBetween(to, from)).isEqualTo(-between);
            if (between > 0) {
                LocalDate reached = CALENDAR.addWorkingDays(from, (int) between);
                assertThat(reached).as("%s to %s", from, to).isBeforeOrEqualTo(to);
                assertThat(CALENDAR.workingDaysBetween(reached, to)).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 249, 18 20 23 20 21 21 21 23 20 19 22 21",
        "2024, 251, 22 18 21 22 21 19 23 22 21 19 21 22",
        "2025, 248, 19 19 21 22 19 20 23 21 23 18 20 23",
        "2026, 248, 21 16 22 21 19 21 23 21 22 18 21 23"
    })
    void control_totals_of_the_rule_book_hold_by_year_and_month(int year, int total, String months) {
        List<Long> byMonth = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> CALENDAR.workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth()))
                .toList();
        assertThat(byMonth)
                .containsExactlyElementsOf(
                        List.of(months.split(" ")).stream().map(Long::valueOf).toList());
        assertThat(byMonth.stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    }

    @Test
    void tyme4j_agrees_on_every_day() {
        LocalDate from = day("2022-12-31");
        assertThat(from.datesUntil(day("2027-01-01"))).allSatisfy(date -> {
            LegalHoliday holiday = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            assertThat(CALENDAR.isWorkingDay(date))
                    .as("working day %s", date)
                    .isEqualTo(holiday == null ? weekday : holiday.isWork());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, 5, 2025-02-07",
        "2025-01-27, 1, 2025-02-05",
        "2025-09-26, 5, 2025-10-10",
        "2024-02-08, 5, 2024-02-21",
        "2026-02-13, 5, 2026-02-27",
        "2025-04-25, 5, 2025-05-06",
        "2026-09-18, 5, 2026-09-24",
        "2025-09-30, 20, 2025-11-04",
        "2025-04-30, 3, 2025-05-08",
        "2025-10-03, 0, 2025-10-03"
    })
    void working_days_are_added_over_holidays_and_make_up_days(LocalDate from, int days, LocalDate expected) {
        assertThat(CALENDAR.addWorkingDays(from, days)).isEqualTo(expected);
        assertThat(CALENDAR.workingDaysBetween(from, expected)).isEqualTo(days);
        assertThat(CALENDAR.workingDaysBetween(expected, from)).isEqualTo(-days);
    }

    @Test
    void scenario_t5_a_hearing_of_24_february_2026_set_on_the_13th_has_one_working_day_in_between_and_three_are_due() {
        LocalDate set = day("2026-02-13");
        assertThat(CALENDAR.workingDaysBetween(set, day("2026-02-24").minusDays(1)))
                .as("only the make-up Saturday, 14 February")
                .isEqualTo(1);
        assertThat(CALENDAR.addWorkingDays(set, 3))
                .as("R-ADJ-35: a hearing later than this")
                .isEqualTo("2026-02-25");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-10, 2024-02-18, 2024-02-19",
        "2023-01-27, 2023-01-28, 2023-01-30",
        "2026-10-10, 2026-10-10, 2026-10-12",
        "2026-10-12, 2026-10-12, 2026-10-12"
    })
    void a_make_up_weekend_day_ends_the_civil_roll_but_not_that_of_cnipa(
            LocalDate date, LocalDate civil, LocalDate cnipa) {
        assertThat(CALENDAR.roll(date, RollPolicy.CIVIL)).isEqualTo(civil);
        assertThat(CALENDAR.roll(date, RollPolicy.CNIPA)).isEqualTo(cnipa);
        assertThat(CALENDAR.roll(date, RollPolicy.NONE)).isEqualTo(date);
    }

    @Test
    void a_year_without_notice_is_provisional_and_knows_only_fixed_holidays() {
        assertThat(CALENDAR.provisional(2026)).isFalse();
        assertThat(CALENDAR.provisional(2027)).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-01"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2027-05-02"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2024-05-02"))).isFalse();
        assertThat(WorkingCalendar.of(Holidays.none()).isWorkingDay(day("2024-05-02")))
                .isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-10-04"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-02-08")))
                .as("Spring Festival is not known yet")
                .isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-02-07"))).isFalse();
    }

    @Test
    void a_closed_body_does_not_work_and_civil_periods_roll_over_the_closure_but_those_of_cnipa_do_not() {
        WorkingCalendar closed = new WorkingCalendar(PUBLISHED, Set.of(day("2026-11-23")));
        assertThat(closed.isWorkingDay(day("2026-11-23"))).isFalse();
        assertThat(closed.restReason(day("2026-11-23"))).contains("closure");
        assertThat(closed.addWorkingDays(day("2026-11-20"), 1)).isEqualTo("2026-11-24");
        assertThat(closed.roll(day("2026-11-22"), RollPolicy.CIVIL)).isEqualTo("2026-11-24");
        assertThat(closed.roll(day("2026-11-22"), RollPolicy.CNIPA)).isEqualTo("2026-11-23");
    }

    @Test
    void a_further_notice_is_laid_over_the_known_ones_and_may_change_the_december_before() {
        Holidays next = Holidays.read(new StringReader(
                "notice,date,holiday,day\n2027,2026-12-31,new-year,rest\n2027,2027-01-02,new-year,work\n"));
        WorkingCalendar calendar = WorkingCalendar.of(PUBLISHED.with(next));
        assertThat(calendar.isWorkingDay(day("2026-12-31"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-01-02"))).isTrue();
        assertThat(calendar.provisional(2027)).isFalse();
        assertThat(calendar.provisional(2026)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026,2026-13-01,new-year,rest; '2026-13-01' is not a date",
                "2026,2026-01-01,new-year; expected notice,date,holiday,day",
                "2026,2026-01-01,new-year,free; with day rest or work",
                "2024,2026-01-01,new-year,rest; notice '2024' cannot order 2026-01-01"
            })
    void a_notice_that_cannot_be_read_is_refused_with_its_line(String row, String sentence) {
        assertThatThrownBy(() -> Holidays.read(new StringReader("# remark\n" + row)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_day_that_stands_twice_is_refused() {
        String row = "2026,2026-01-01,new-year,rest\n";
        assertThatThrownBy(() -> Holidays.read(new StringReader(row + row)))
                .hasMessage("line 2: 2026-01-01 stands twice");
    }

    @Test
    void working_days_cannot_be_taken_away() {
        assertThatThrownBy(() -> CALENDAR.addWorkingDays(day("2026-01-05"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-01, new-year",
        "2030-01-02, ''",
        "2030-05-01, labour-day",
        "2030-05-02, labour-day",
        "2030-05-03, ''",
        "2022-05-02, ''",
        "2030-09-02, ''",
        "2030-10-01, national-day",
        "2030-10-03, national-day",
        "2030-10-04, ''"
    })
    void the_holidays_that_need_no_notice_have_their_names(String date, String name) {
        assertThat(CALENDAR.restReason(day(date)).orElse("")).isEqualTo(name);
    }

    @Test
    void departures_are_the_days_on_which_the_notice_departs_from_the_week() {
        assertThat(CALENDAR.departures(day("2026-02-14"), day("2026-02-28")))
                .containsExactly(
                        day("2026-02-14"),
                        day("2026-02-16"),
                        day("2026-02-17"),
                        day("2026-02-18"),
                        day("2026-02-19"),
                        day("2026-02-20"),
                        day("2026-02-23"),
                        day("2026-02-28"));
        assertThat(CALENDAR.departures(day("2026-02-14"), day("2026-02-14"))).hasSize(1);
        assertThat(CALENDAR.departures(day("2026-03-02"), day("2026-03-06"))).isEmpty();
    }

    @Test
    void a_notice_orders_its_own_year_and_the_december_before() {
        Holidays notice = Holidays.read(new StringReader("""
                notice,date,holiday,day
                # New Year's Eve
                2027,2026-12-31,new-year,rest

                2027,2027-01-02,new-year,work
                """));
        assertThat(notice.years()).containsExactly(2027);
        WorkingCalendar calendar = WorkingCalendar.of(notice);
        assertThat(calendar.isWorkingDay(day("2026-12-31"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2026-12-30"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2026-12-27"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2027-01-02"))).as("a Saturday").isTrue();
        assertThat(calendar.isWorkingDay(day("2027-12-31"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2028-01-01"))).as("fixed").isFalse();
        assertThat(calendar.isWorkingDay(day("2026-10-01")))
                .as("fixed, before the first row")
                .isFalse();
        assertThatThrownBy(() -> Holidays.read(new StringReader("2027,2026-11-30,new-year,rest\n")))
                .hasMessageContaining("line 1")
                .hasMessageContaining("2026-11-30");
    }
}
