package org.praetor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praetor.testing.Rooms;

/** Every figure equals a count done by hand over the same invented rows, and its list has exactly those rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardTest {

    private static final String BODY = "shanghai-centre";
    private static final List<String> PROCEEDINGS = List.of("pre-examination", "entity-registration");
    private static final List<String> PHASES = List.of("admission", "examination", "conclusion");

    private final List<Fact> cases = new ArrayList<>();
    private final List<Fact> steps = new ArrayList<>();
    private final List<Fact> stays = new ArrayList<>();
    private Rooms rooms;
    private Board board;
    private Instant now;

    /** One row of any of the three tables. */
    record Fact(
            String id,
            String body,
            String proceeding,
            @Nullable String phase,
            boolean staff,
            boolean completed,
            Instant from,
            @Nullable Instant due,
            @Nullable Instant to) {

        boolean open() {
            return to == null;
        }
    }

    @BeforeAll
    void an_invented_year() {
        rooms = Rooms.open();
        rooms.clock().set("2026-03-04T15:30");
        now = rooms.clock().instant();
        board = new Board(rooms.jdbc(), rooms.clock());
        Random random = new Random(20260304);
        for (int number = 0; number < 900; number++) {
            cases.add(fact("case-" + number, random));
            steps.add(fact("step-" + number, random));
            stays.add(fact("stay-" + number, random));
        }
        edges();
        cases.forEach(this::insertCase);
        steps.forEach(this::insertStep);
        stays.stream().filter(stay -> !stay.open() && stay.phase() != null).forEach(this::insertStay);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void the_figures_are_those_counted_by_hand() {
        Figures figures = board.figures(BODY);
        assertThat(figures.openCases()).isEqualTo(count(Slice.OPEN)).isPositive();
        assertThat(figures.overdue()).isEqualTo(count(Slice.OVERDUE)).isPositive();
        assertThat(figures.dueToday()).isEqualTo(count(Slice.TODAY)).isPositive();
        assertThat(figures.dueThisWeek()).isEqualTo(count(Slice.WEEK)).isGreaterThan(figures.dueToday());
        assertThat(figures.onTime().inTime()).isEqualTo(count(Slice.IN_TIME)).isPositive();
        assertThat(figures.onTime().late()).isEqualTo(count(Slice.LATE)).isPositive();
    }

    @Test
    void each_stage_is_counted_by_hand_too() {
        List<Figures.StageRow> stages = board.figures(BODY).stages();
        assertThat(stages).hasSize(PROCEEDINGS.size() * (PHASES.size() + 1));
        for (Figures.StageRow stage : stages) {
            Predicate<Fact> here = fact -> fact.proceeding().equals(stage.proceeding())
                    && Objects.requireNonNullElse(fact.phase(), "-").equals(stage.phase());
            assertThat(stage.open())
                    .isEqualTo(those(Slice.OPEN).stream().filter(here).count());
            assertThat(stage.overdue())
                    .isEqualTo(those(Slice.OVERDUE).stream().filter(here).count());
            List<Fact> passed = those(Slice.PASSED).stream().filter(here).toList();
            assertThat(stage.passed()).isEqualTo(passed.size());
            assertThat(stage.averageDays()).isEqualTo(averageDays(passed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_the_counted_rows_and_no_others_over_all_its_pages(Slice slice) {
        List<BoardRow> listed = pages(BoardFilter.all(slice));
        assertThat(listed).hasSize((int) count(slice));
        assertThat(board.count(BODY, BoardFilter.all(slice))).isEqualTo(count(slice));
        assertThat(listed.stream().map(BoardRow::caseId).sorted())
                .isEqualTo(those(slice).stream().map(Fact::id).sorted().toList());
        assertThat(new HashSet<>(listed)).hasSameSizeAs(listed);
    }

    @ParameterizedTest
    @EnumSource
    void the_lists_of_the_stages_together_are_the_list_of_all(Slice slice) {
        long sum = 0;
        for (String proceeding : PROCEEDINGS) {
            for (String phase : List.of("-", "admission", "examination", "conclusion")) {
                BoardFilter filter = new BoardFilter(slice, proceeding, phase);
                List<BoardRow> rows = board.list(BODY, filter, 1000, 0);
                assertThat(rows)
                        .hasSize((int) board.count(BODY, filter))
                        .allMatch(row -> row.phase().equals(phase));
                sum += rows.size();
            }
        }
        assertThat(sum).isEqualTo(count(slice));
    }

    @Test
    void a_body_sees_its_own_rows_only() {
        assertThat(board.figures("pudong-centre").openCases())
                .isEqualTo(cases.stream()
                        .filter(one -> one.body().equals("pudong-centre") && one.open())
                        .count())
                .isPositive();
        assertThat(board.figures("nowhere").openCases()).isZero();
        assertThat(board.figures("nowhere").onTime().share()).isNull();
    }

    @Test
    void the_share_is_rounded_half_up_to_two_decimals() {
        assertThat(new Figures.OnTime(1, 7).share()).isEqualByComparingTo("12.50");
        assertThat(new Figures.OnTime(2, 1).share()).isEqualByComparingTo("66.67");
    }

    /** What a supervisor would count with pencil and paper. */
    private List<Fact> those(Slice slice) {
        Instant yearAgo = now.minus(Duration.ofDays(365));
        Instant tonight = Instant.parse("2026-03-04T16:00:00Z");
        Instant weekEnd = Instant.parse("2026-03-10T16:00:00Z");
        return switch (slice) {
            case OPEN -> own(cases, Fact::open);
            case OVERDUE ->
                own(
                        steps,
                        step -> step.open() && step.due() != null && !step.due().isAfter(now));
            case TODAY -> own(steps, step -> due(step, tonight));
            case WEEK -> own(steps, step -> due(step, weekEnd));
            case IN_TIME ->
                own(steps, step -> judged(step, yearAgo) && !step.to().isAfter(step.due()));
            case LATE -> own(steps, step -> judged(step, yearAgo) && step.to().isAfter(step.due()));
            case PASSED ->
                own(
                        stays,
                        stay -> !stay.open()
                                && stay.phase() != null
                                && stay.to().isAfter(yearAgo));
        };
    }

    private boolean due(Fact step, Instant until) {
        return step.open()
                && step.due() != null
                && step.due().isAfter(now)
                && !step.due().isAfter(until);
    }

    private static boolean judged(Fact step, Instant since) {
        return !step.open()
                && step.completed()
                && step.staff()
                && step.due() != null
                && step.to().isAfter(since);
    }

    private static List<Fact> own(List<Fact> facts, Predicate<Fact> which) {
        return facts.stream()
                .filter(fact -> fact.body().equals(BODY))
                .filter(which)
                .toList();
    }

    private long count(Slice slice) {
        return those(slice).size();
    }

    private static @Nullable BigDecimal averageDays(List<Fact> stays) {
        if (stays.isEmpty()) {
            return null;
        }
        long seconds = stays.stream()
                .mapToLong(stay -> Duration.between(stay.from(), stay.to()).toSeconds())
                .sum();
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(86400L * stays.size()), 1, RoundingMode.HALF_UP);
    }

    private List<BoardRow> pages(BoardFilter filter) {
        List<BoardRow> rows = new ArrayList<>();
        List<BoardRow> page = board.list(BODY, filter, 37, 0);
        while (!page.isEmpty()) {
            rows.addAll(page);
            page = board.list(BODY, filter, 37, rows.size());
        }
        return rows;
    }

    private Fact fact(String id, Random random) {
        Instant from = now.minus(Duration.ofMinutes(random.nextInt(600 * 1440)));
        boolean open = random.nextInt(3) == 0;
        Instant to = open
                ? null
                : from.plus(Duration.ofMinutes(random.nextInt(
                        (int) Math.max(1, Duration.between(from, now).toMinutes()))));
        Instant due = random.nextInt(8) == 0 ? null : now.plus(Duration.ofHours(random.nextInt(24 * 30) - 24 * 15));
        Instant dueThen = to == null || due == null ? due : to.plus(Duration.ofHours(random.nextInt(40) - 20));
        String phase = random.nextInt(9) == 0 ? null : PHASES.get(random.nextInt(PHASES.size()));
        return new Fact(
                id,
                random.nextInt(5) == 0 ? "pudong-centre" : BODY,
                PROCEEDINGS.get(random.nextInt(PROCEEDINGS.size())),
                phase,
                random.nextInt(4) > 0,
                random.nextInt(5) > 0,
                from,
                dueThen,
                to);
    }

    /** The instants where a condition turns. */
    private void edges() {
        for (String at : List.of(
                "2026-03-04T07:29:59Z",
                "2026-03-04T07:30:00Z",
                "2026-03-04T07:30:01Z",
                "2026-03-04T16:00:00Z",
                "2026-03-04T16:00:01Z",
                "2026-03-10T16:00:00Z",
                "2026-03-10T16:00:01Z")) {
            Instant due = Instant.parse(at);
            Instant from = now.minus(Duration.ofDays(20));
            steps.add(new Fact("edge-" + at, BODY, PROCEEDINGS.get(0), "admission", true, false, from, due, null));
        }
        Instant due = now.minus(Duration.ofDays(3));
        for (long late : new long[] {-1, 0, 1}) {
            steps.add(new Fact(
                    "late-" + late,
                    BODY,
                    PROCEEDINGS.get(1),
                    "admission",
                    true,
                    true,
                    now.minus(Duration.ofDays(9)),
                    due,
                    due.plusSeconds(late)));
        }
    }

    private void insertCase(Fact one) {
        rooms.jdbc()
                .sql("""
                        INSERT INTO insight_case (case_id, body, proceeding, phase, opened_at, closed_at)
                        VALUES (:id, :body, :proceeding, :phase, :from, :to)
                        """)
                .param("id", one.id())
                .param("body", one.body())
                .param("proceeding", one.proceeding())
                .param("phase", one.phase())
                .param("from", Timestamp.from(one.from()))
                .param("to", timestamp(one.to()))
                .update();
    }

    private void insertStep(Fact one) {
        rooms.jdbc()
                .sql("""
                        INSERT INTO insight_step (step_id, case_id, body, proceeding, step, phase, staff, opened_at,
                            due_at, closed_at, completed)
                        VALUES (:id, :id, :body, :proceeding, 'examine', :phase, :staff, :from, :due, :to, :completed)
                        """)
                .param("id", one.id())
                .param("body", one.body())
                .param("proceeding", one.proceeding())
                .param("phase", Objects.requireNonNullElse(one.phase(), "-"))
                .param("staff", one.staff())
                .param("from", Timestamp.from(one.from()))
                .param("due", timestamp(one.due()))
                .param("to", timestamp(one.to()))
                .param("completed", one.open() ? null : one.completed())
                .update();
    }

    private void insertStay(Fact one) {
        rooms.jdbc()
                .sql("""
                        INSERT INTO insight_phase (case_id, body, proceeding, phase, entered_at, left_at)
                        VALUES (:id, :body, :proceeding, :phase, :from, :to)
                        """)
                .param("id", one.id())
                .param("body", one.body())
                .param("proceeding", one.proceeding())
                .param("phase", one.phase())
                .param("from", Timestamp.from(one.from()))
                .param("to", timestamp(one.to()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
