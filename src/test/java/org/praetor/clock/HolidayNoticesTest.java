package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Actor;
import org.praetor.account.ClosuresChanged;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.WorkingCalendar;

/** A year's notice arrives after dates were worked out without it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HolidayNoticesTest {

    /** Invented: the real notice of 2027 was not published when this was written. */
    private static final byte[] OF_2027 = """
            {"year": 2027, "papers": ["notice of a test"], "days": [
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-04", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-09", "isOffDay": false},
              {"name": "国庆节、中秋节", "date": "2027-10-01", "isOffDay": true}]}
            """.getBytes(StandardCharsets.UTF_8);

    private final ClockHouse house = new ClockHouse();

    private String running(String acceptedOn) {
        String id = house.aCase("invention");
        house.event(id, "accepted", null, acceptedOn);
        house.inTransaction(() -> house.clocks.due(id, "exam"));
        return id;
    }

    private LegalClock clock(String caseId) {
        return house.clocks.of(caseId).get(0);
    }

    private List<DatesMoved> told() {
        return house.published.stream()
                .filter(DatesMoved.class::isInstance)
                .map(DatesMoved.class::cast)
                .toList();
    }

    @Test
    void a_notice_moves_the_dates_that_ran_into_its_year_tells_each_case_once_and_can_be_taken_back() {
        String late = running("2026-12-25");
        String early = running("2026-03-02");
        assertThat(clock(late).provisional()).isTrue();
        assertThat(clock(late).dueOn()).isEqualTo("2027-01-06");
        assertThat(clock(early).provisional()).isFalse();

        HolidayNotices.Preview preview = house.notices.preview(OF_2027, ClockHouse.HEAD);

        assertThat(preview.fault()).isEmpty();
        assertThat(preview.restDays()).isEqualTo(3);
        assertThat(preview.makeUpDays()).isEqualTo(1);
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.caseId()).isEqualTo(late);
            assertThat(move.before()).isEqualTo("2027-01-06");
            assertThat(move.after()).isEqualTo("2027-01-07");
            assertThat(move.settled()).isTrue();
            assertThat(move.proofAfter().steps())
                    .isNotEqualTo(move.proofBefore().steps());
        });
        assertThat(clock(late).dueOn()).as("a preview changes nothing").isEqualTo("2027-01-06");

        assertThat(house.inTransaction(() -> house.notices.enter(OF_2027, "国办发明电", ClockHouse.HEAD)))
                .contains(2);
        assertThat(house.notices.recompute()).isEqualTo(2);
        assertThat(house.notices.recompute()).isZero();

        assertThat(clock(late).dueOn()).isEqualTo("2027-01-07");
        assertThat(clock(late).provisional()).isFalse();
        assertThat(clock(early).version()).isEqualTo(1);
        assertThat(told()).singleElement().satisfies(moved -> {
            assertThat(moved.caseId()).isEqualTo(late);
            assertThat(moved.moves()).hasSize(1);
        });

        long notice = house.notices.all().get(0).id();
        house.inTransaction(() -> {
            house.notices.withdraw(notice, ClockHouse.HEAD);
            return true;
        });
        house.notices.recompute();
        assertThat(clock(late).dueOn()).isEqualTo("2027-01-06");
        assertThat(clock(late).provisional()).isTrue();
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_clock_that_starts_while_a_notice_is_entered_counts_by_it() throws Exception {
        String starting = house.aCase("invention");
        house.event(starting, "accepted", null, "2026-12-25");
        ExecutorService administrator = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Integer>> entered = house.inTransaction(() -> {
                house.clocks.due(starting, "exam");
                Future<Optional<Integer>> entering = administrator.submit(
                        () -> house.inTransaction(() -> house.notices.enter(OF_2027, "国办发明电", ClockHouse.HEAD)));
                while (!entering.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
                return entering;
            });

            assertThat(entered.get(30, TimeUnit.SECONDS)).as("cases asked for").contains(1);
        } finally {
            administrator.shutdownNow();
        }
        house.notices.recompute();
        assertThat(clock(starting).dueOn()).isEqualTo("2027-01-07");
        assertThat(clock(starting).provisional()).isFalse();
    }

    private boolean somebodyWaits() {
        return house.jdbc.sql("""
                        SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                        WHERE d.datname = current_database() AND NOT l.granted
                        """).query(Integer.class).single() > 0;
    }

    @Test
    void a_year_has_one_notice_until_it_is_taken_back_and_each_act_is_on_record() {
        house.inTransaction(() -> house.notices.enter(OF_2027, "first", ClockHouse.HEAD));

        assertThat(house.inTransaction(() -> house.notices.enter(OF_2027, "second", ClockHouse.HEAD)))
                .isEmpty();
        assertThat(house.notices.preview(OF_2027, ClockHouse.HEAD).known()).isTrue();
        assertThat(house.inTransaction(() -> house.notices.enter(OF_2027, " ", ClockHouse.HEAD)))
                .as("where it was published has to be said")
                .isEmpty();
        assertThat(house.audited).extracting(entry -> entry.act()).containsExactly("calendar.entered");
    }

    @Test
    void a_notice_moves_the_dates_of_all_bodies_so_those_below_an_administered_one_may_not_enter_it() {
        Actor below = new Actor("centre-head", "主任", "centre", null, Set.of("system-administrator"));
        assertThat(house.notices.mayEnter(ClockHouse.HEAD)).isTrue();
        assertThat(house.notices.mayEnter(below))
                .as("nobody administers the body above")
                .isTrue();

        house.administrators.add(administrator("bureau"));

        assertThat(house.notices.mayEnter(ClockHouse.HEAD)).isTrue();
        assertThat(house.notices.mayEnter(below)).isFalse();
        assertThatThrownBy(() -> house.inTransaction(() -> house.notices.enter(OF_2027, "first", below)))
                .isInstanceOf(PraetorException.class);
        assertThatThrownBy(() -> house.notices.preview(OF_2027, below)).isInstanceOf(PraetorException.class);
        assertThat(house.notices.all()).isEmpty();
        house.inTransaction(() -> house.notices.enter(OF_2027, "first", ClockHouse.HEAD));
        long entered = house.notices.all().get(0).id();
        assertThatThrownBy(() -> house.inTransaction(() -> {
                    house.notices.withdraw(entered, below);
                    return true;
                }))
                .isInstanceOf(PraetorException.class);
    }

    private static Account administrator(String body) {
        return new Account(
                "one", "one", "一", "one@demo.example", null, "zh", body, null, null, Set.of(), Set.of(), true);
    }

    @Test
    void a_closure_of_the_body_has_its_open_clocks_worked_out_again() {
        String id = running("2026-03-02");
        assertThat(clock(id).dueOn()).isEqualTo("2026-03-11");
        house.closures.add(LocalDate.parse("2026-03-10"));

        house.inTransaction(() -> {
            house.listener.on(new ClosuresChanged("centre", ClockHouse.HEAD));
            return true;
        });
        house.notices.recompute();

        assertThat(clock(id).dueOn()).isEqualTo("2026-03-12");
        assertThat(told()).hasSize(1);
    }

    /** The real history: the notice of 2026 came in November 2025, after dates had been reckoned beyond it. */
    @Test
    void of_ten_thousand_dates_across_spring_festival_2026_exactly_those_that_the_notice_touches_move()
            throws IOException {
        String shipped;
        try (InputStream file = Holidays.class.getResourceAsStream("/calendar/holidays.csv")) {
            shipped = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        Holidays until2025 = Holidays.read(new StringReader(lines(shipped, false)));
        ClockHouse before = new ClockHouse(until2025);
        Random random = new Random(2026);
        List<String> cases = new ArrayList<>();
        before.inTransaction(() -> {
            for (int number = 0; number < 10_000; number++) {
                String id = before.aCase("invention");
                LocalDate accepted = LocalDate.parse("2025-12-20").plusDays(random.nextInt(75));
                before.event(id, "accepted", null, accepted.toString());
                before.clocks.due(id, "exam");
                cases.add(id);
            }
            return true;
        });
        List<LegalClock> old =
                cases.stream().map(id -> before.clocks.of(id).get(0)).toList();

        before.inTransaction(() -> before.notices.enter(
                lines(shipped, true).getBytes(StandardCharsets.UTF_8), "国办发明电〔2025〕", ClockHouse.HEAD));
        assertThat(before.notices.recompute()).isEqualTo(10_000);

        WorkingCalendar all = WorkingCalendar.of(Holidays.published());
        List<String> touched = new ArrayList<>();
        for (LegalClock clock : old) {
            LegalClock now = before.clocks.find(clock.id()).orElseThrow();
            LocalDate expected = dayByDay(clock.triggerOn(), all);
            assertThat(now.dueOn()).isEqualTo(expected);
            assertThat(now.provisional()).isFalse();
            if (!expected.equals(clock.dueOn()) || clock.provisional()) {
                touched.add(clock.caseId());
            }
        }
        List<String> told = before.published.stream()
                .filter(DatesMoved.class::isInstance)
                .map(event -> ((DatesMoved) event).caseId())
                .toList();
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(touched);
        assertThat(touched).hasSizeBetween(1, 10_000);
        assertThat(old.stream()
                        .filter(clock -> !clock.dueOn()
                                .equals(before.clocks
                                        .find(clock.id())
                                        .orElseThrow()
                                        .dueOn())))
                .as("dates that move by a day or more")
                .hasSizeGreaterThan(1_000);
    }

    private static String lines(String csv, boolean of2026) {
        return csv.lines().filter(line -> line.startsWith("2026,") == of2026).collect(Collectors.joining("\n"));
    }

    private static LocalDate dayByDay(LocalDate accepted, WorkingCalendar calendar) {
        LocalDate day = accepted;
        for (int counted = 0; counted < 7; ) {
            day = day.plusDays(1);
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"year": 2027, "days": [{"name": "元旦", "date": "2027-13-01", "isOffDay": true}]}  | 2027-13-01
            {"year": 2027, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}  | 2026-01-01
            {"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01"}]}                    | isOffDay
            {"year": 2027, "days": []}                                                          | 2027
            {"year": 2027, "days": [                                                            | JSON
            2027,2027-01-01,new-year,holiday                                                    | line 1
            no notice at all                                                                    | line 1
            """)
    void a_file_that_cannot_be_read_is_refused_with_the_place(String file, String names) {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        assertThat(house.notices.preview(content, ClockHouse.HEAD).fault()).contains(names);
        assertThat(house.inTransaction(() -> house.notices.enter(content, "somewhere", ClockHouse.HEAD)))
                .isEmpty();
        assertThat(house.notices.all()).isEmpty();
    }
}
