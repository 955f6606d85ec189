package org.praetor.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.calendar.Period.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadTimeTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.published());
    private static final LeadTime THREE_WORKING_DAYS = new LeadTime(new Period(3, Unit.WORKING_DAYS));

    /** T5: only the make-up Saturday of 14 February lies between Friday the 13th and the end of Spring Festival. */
    @Test
    void spring_festival_leaves_one_working_day_between_notice_and_hearing() {
        LocalDate notice = LocalDate.parse("2026-02-13");
        LocalDate hearing = LocalDate.parse("2026-02-24");

        assertThat(THREE_WORKING_DAYS.between(notice, hearing, CALENDAR)).isEqualTo(1);
        assertThat(THREE_WORKING_DAYS.latest(hearing, CALENDAR).on()).isEqualTo("2026-02-11");
        assertThat(THREE_WORKING_DAYS.earliest(notice, CALENDAR).on()).isEqualTo("2026-02-26");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 4",
        "2026-02-11, 3",
        "2026-02-12, 2",
        "2026-02-23, 0",
        "2026-02-24, 0",
        "2026-03-02, 0",
    })
    void neither_the_day_of_the_notice_nor_the_day_itself_is_counted(LocalDate notice, long between) {
        assertThat(THREE_WORKING_DAYS.between(notice, LocalDate.parse("2026-02-24"), CALENDAR))
                .isEqualTo(between);
    }

    @Test
    void calendar_days_are_counted_through_rest_days() {
        LeadTime twoDays = new LeadTime(new Period(2, Unit.CALENDAR_DAYS));

        assertThat(twoDays.latest(LocalDate.parse("2026-02-24"), CALENDAR).on()).isEqualTo("2026-02-21");
        assertThat(twoDays.earliest(LocalDate.parse("2026-02-21"), CALENDAR).on())
                .isEqualTo("2026-02-24");
    }

    /** Every day of two years: what is the limit suffices, a day nearer does not. */
    @Test
    void the_limit_suffices_and_one_day_nearer_does_not() {
        for (Unit unit : new Unit[] {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}) {
            for (int least = 1; least <= 7; least++) {
                LeadTime lead = new LeadTime(new Period(least, unit));
                for (LocalDate day = LocalDate.parse("2025-01-20"); day.getYear() < 2027; day = day.plusDays(1)) {
                    LocalDate latest = lead.latest(day, CALENDAR).on();
                    assertThat(lead.between(latest, day, CALENDAR)).isEqualTo(least);
                    assertThat(lead.between(latest.plusDays(1), day, CALENDAR)).isEqualTo(least - 1L);
                    LocalDate earliest = lead.earliest(day, CALENDAR).on();
                    assertThat(lead.between(day, earliest, CALENDAR)).isEqualTo(least);
                    assertThat(lead.between(day, earliest.minusDays(1), CALENDAR))
                            .isEqualTo(least - 1L);
                }
            }
        }
    }

    @Test
    void only_working_days_of_a_year_without_notice_are_provisional() {
        LocalDate day = LocalDate.parse("2027-01-06");

        assertThat(THREE_WORKING_DAYS.latest(day, CALENDAR).provisional()).isTrue();
        assertThat(new LeadTime(new Period(3, Unit.CALENDAR_DAYS))
                        .latest(day, CALENDAR)
                        .provisional())
                .isFalse();
        assertThat(THREE_WORKING_DAYS
                        .latest(LocalDate.parse("2027-01-01"), CALENDAR)
                        .provisional())
                .isFalse();
    }

    @Test
    void hours_months_and_years_are_no_lead_time() {
        assertThatThrownBy(() -> new LeadTime(new Period(1, Unit.MONTHS))).hasMessageContaining("wd or cd");
    }
}
