package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.bench.Bench;
import org.praetor.calendar.DayByDay;
import org.praetor.calendar.Question;

/**
 * One sweep over 100,000 running clocks whose last days lie from four weeks ago to four weeks ahead, half of which remind today.
 * Each is noted for one person and put into one digest; messages are not part of the figure.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlarmsBench {

    private static final int CLOCKS = Integer.getInteger("praetor.bench.clocks", 100_000);
    private static final int KINDS = 50;
    private static final int REPEATS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ClockHouse house = new ClockHouse();
    private final AlarmSweep sweep = house.sweep(event -> {});

    @Test
    void of_a_hundred_thousand_clocks() {
        long expected = fill();
        for (String kind : List.of("T-5", "T-2", "T-0", "overdue", "overdue-3")) {
            house.concerned.put(kind, Set.of("head"));
        }
        Bench.compare(
                "alarm-sweep-100000",
                "clocks/s",
                REPEATS,
                () -> {
                    assertThat((long) sweep.sweep()).isEqualTo(expected);
                    assertThat(reminders()).isEqualTo(expected);
                    forget();
                    return CLOCKS;
                },
                () -> {
                    insert(expected);
                    forget();
                    return CLOCKS;
                },
                "one INSERT … SELECT of the " + expected + " alarms raised");
    }

    private long reminders() {
        return house.jdbc
                .sql("SELECT count(*) FROM clock_alarm_recipient WHERE recipient = 'head'")
                .query(Long.class)
                .single();
    }

    private void forget() {
        house.jdbc.sql("TRUNCATE clock_alarm_recipient, clock_alarm CASCADE").update();
        house.jdbc.sql("UPDATE clock_sweep SET swept_at = NULL").update();
    }

    private void insert(long rows) {
        assertThat((long) house.jdbc.sql("""
                        INSERT INTO clock_alarm (clock_id, clock_version, kind, on_day, raised_at)
                        SELECT id, version, 'T-0', DATE '2026-03-02', now() FROM legal_clock
                        WHERE state = 'RUNNING' ORDER BY due LIMIT :rows
                        """).param("rows", rows).update()).isEqualTo(rows);
    }

    /** Clocks of fifty days of acceptance, each many times; gives the number of reminders that are right for today. */
    private long fill() {
        long alarms = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            String id = house.aCase("invention");
            LocalDate accepted = TODAY.minusDays(40).plusDays(kind);
            house.event(id, "accepted", null, accepted.toString());
            house.inTransaction(() -> house.clocks.due(id, "exam"));
            alarms += alarms(counted(accepted, 7));
        }
        house.jdbc.sql("""
                        INSERT INTO legal_clock
                        SELECT copy.* FROM legal_clock c
                        CROSS JOIN generate_series(2, :copies) number
                        CROSS JOIN LATERAL jsonb_populate_record(
                            c, jsonb_build_object('id', c.id || number, 'case_id', c.case_id || number)) copy
                        """).param("copies", CLOCKS / KINDS).update();
        house.jdbc.sql("ANALYZE legal_clock").update();
        return alarms * (CLOCKS / KINDS);
    }

    /** Domain book §19: five, two and none left, each working day after, and once more on the third. */
    private static long alarms(LocalDate due) {
        if (due.isBefore(TODAY)) {
            return counted(due, 3).equals(TODAY) ? 2 : 1;
        }
        return List.of(TODAY, counted(TODAY, 2), counted(TODAY, 5)).contains(due) ? 1 : 0;
    }

    private static LocalDate counted(LocalDate from, int workingDays) {
        return LocalDate.parse(DayByDay.answer(new Question(
                        from.atStartOfDay(), new Question.Length(workingDays, "wd"), "NONE", List.of(), List.of()))
                .due());
    }
}
