package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praetor.calendar.DayByDay;
import org.praetor.calendar.Question;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.Until2025;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The real history: the notice of 2026 came in November 2025. Cases accepted around Spring Festival 2026 run without it, then it
 * is entered. Seventy-five of them are filed and started as people do it, one a day; the rest are copies, with timers of their
 * own in the engine ({@link ManyErrands}).
 */
@PraetorTest
@Import({ManyErrands.class, Until2025.class})
@DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
class NoticeHistoryTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);
    private static final int DAYS = 75;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    ManyErrands errands;

    @Autowired
    HolidayNotices notices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void of_three_hundred_cases_across_spring_festival_exactly_those_that_the_notice_touches_move() {
        the_notice_arrives(300);
    }

    @Test
    @Tag("slow")
    void of_ten_thousand_cases_across_spring_festival_exactly_those_that_the_notice_touches_move() {
        the_notice_arrives(10_000);
    }

    private record Kept(String caseId, LocalDate acceptedOn, LocalDate dueOn, boolean provisional) {}

    private void the_notice_arrives(int cases) {
        errands.multiply(errands.filedFrom(FIRST, DAYS), cases);
        List<Kept> before = clocks();
        assertThat(before).hasSize(cases);
        TouchedRows touched = new TouchedRows(jdbc);

        assertThat(notices.enter(Until2025.noticeOf2026(), "国办发明电〔2025〕7号", errands.administrator()))
                .contains(cases);
        notices.recompute();
        assertThat(notices.recompute()).as("all of it is done").isZero();

        Set<String> moved = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        Map<String, Kept> after = new HashMap<>();
        clocks().forEach(kept -> after.put(kept.caseId(), kept));
        for (Kept old : before) {
            Kept now = after.get(old.caseId());
            assertThat(now.dueOn()).as("accepted %s", old.acceptedOn()).isEqualTo(counted(old.acceptedOn()));
            assertThat(now.provisional()).isFalse();
            if (!now.dueOn().equals(old.dueOn())) {
                moved.add(old.caseId());
            }
            if (!now.dueOn().equals(old.dueOn()) || old.provisional()) {
                told.add(old.caseId());
            }
        }
        assertThat(moved).hasSizeBetween(cases / 5, cases - 1);
        assertThat(told).hasSizeBetween(moved.size(), cases - 1);
        assertThat(errands.endingWithTheirClocks())
                .as("timers and steps follow")
                .isEqualTo(cases);
        each_party_is_told_once(told);
        nothing_else_was_written(touched.byTable(), moved.size(), told.size());
    }

    private List<Kept> clocks() {
        return jdbc.sql("SELECT case_id, trigger_on AS accepted_on, due_on, provisional FROM legal_clock ORDER BY id")
                .query(Kept.class)
                .list();
    }

    private static LocalDate counted(LocalDate accepted) {
        Question question =
                new Question(accepted.atStartOfDay(), new Question.Length(5, "wd"), "CIVIL", List.of(), List.of());
        return LocalDate.parse(DayByDay.answer(question).due());
    }

    private void each_party_is_told_once(Set<String> cases) {
        record Notice(String caseId, long people, long messages) {}
        List<Notice> notices = jdbc.sql("""
                        SELECT case_id, count(DISTINCT account_id) AS people, count(*) AS messages
                        FROM delivery_inbox WHERE notice = 'dates-moved' GROUP BY case_id
                        """).query(Notice.class).list();
        assertThat(notices).extracting(Notice::caseId).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(notices).allSatisfy(notice -> assertThat(notice.messages()).isEqualTo(notice.people()));
    }

    private static void nothing_else_was_written(Map<String, Long> rows, long moved, long told) {
        assertThat(rows)
                .containsEntry("praetor.legal_clock", told)
                .containsEntry("praetor.work_item", moved)
                .containsEntry("praetor.insight_step", moved)
                .containsEntry("camunda.act_ru_task", moved)
                .containsEntry("camunda.act_ru_job", moved)
                .containsEntry("praetor.holiday_notice", 1L)
                .containsEntry("praetor.audit_entry", told + 1);
        assertThat(rows.keySet())
                .isSubsetOf(
                        "praetor.legal_clock",
                        "praetor.work_item",
                        "praetor.insight_step",
                        "praetor.holiday_notice",
                        "praetor.audit_entry",
                        "praetor.audit_head",
                        "praetor.delivery_inbox",
                        "praetor.delivery_outbox",
                        "camunda.act_ru_task",
                        "camunda.act_ru_job",
                        "camunda.act_hi_taskinst");
    }
}
