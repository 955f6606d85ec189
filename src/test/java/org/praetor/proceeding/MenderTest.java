package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.audit.RecordedEntry;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Timers and steps that somebody wrote past their clock. */
@PraetorTest
@Import(Errands.class)
class MenderTest {

    private static final Path ROOT = SampleProceedings.copy("errands");

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Mender mender;

    @Autowired
    MendedDates mended;

    @Autowired
    Errands errands;

    @Autowired
    Heard heard;

    @Autowired
    Clocks clocks;

    @Autowired
    Retrying retrying;

    @Autowired
    AuditTrail audit;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private String disturbed;
    private String step;
    private Instant due;

    @BeforeEach
    void a_case_in_order() {
        clock.set("2026-03-02T09:00");
        heard.clear();
        disturbed = errands.file("normal");
        step = heard.open(disturbed, "work").stepId();
        due = errands.clockOf(disturbed, "errand.work").due();
        assertThat(mender.mend()).isZero();
    }

    private void disturb(String sql, String id) {
        assertThat(jdbc.sql(sql)
                        .param("moment", Timestamp.from(Instant.parse("2026-05-05T04:00:00Z")))
                        .param("id", id)
                        .update())
                .isEqualTo(1);
    }

    private void disturbTimer() {
        disturb(
                "UPDATE camunda.act_ru_job SET duedate_ = :moment WHERE id_ = :id",
                errands.timer(disturbed).getId());
    }

    private void disturbItem() {
        disturb("UPDATE work_item SET due_at = :moment WHERE id = :id", step);
    }

    private Instant item() {
        return jdbc.sql("SELECT due_at FROM work_item WHERE id = :id")
                .param("id", step)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private List<RecordedEntry> reported() {
        return audit.of(disturbed).stream()
                .filter(entry -> entry.entry().act().equals("clock.mended"))
                .toList();
    }

    @Test
    void a_timer_a_task_and_a_work_item_that_differ_from_their_clock_are_put_right_and_reported() {
        disturbTimer();
        disturbItem();
        disturb("UPDATE camunda.act_ru_task SET due_date_ = :moment WHERE id_ = :id", step);

        assertThat(mender.mend()).isEqualTo(3);

        assertThat(errands.timer(disturbed).getDuedate()).isEqualTo(due);
        assertThat(tasks.createTaskQuery().taskId(step).singleResult().getDueDate())
                .isEqualTo(due);
        assertThat(item()).isEqualTo(due);
        assertThat(reported()).hasSize(3);
        assertThat(mended.latest())
                .filteredOn(one -> one.caseId().equals(disturbed))
                .hasSize(3)
                .allSatisfy(one -> {
                    assertThat(one.was()).isEqualTo("2026-05-05T04:00:00Z");
                    assertThat(one.became()).isEqualTo(due);
                })
                .extracting(MendedDates.Mended::kind)
                .containsExactlyInAnyOrder("timer", "step", "item");
        assertThat(mender.mend()).isZero();
    }

    @Test
    void a_case_in_order_is_not_touched() {
        String other = errands.file("normal");
        disturbTimer();
        int acts = audit.of(other).size();
        List<LegalClock> before = clocks.of(other);
        List<Integer> version = jdbc.sql("SELECT version FROM work_item WHERE case_id = :case")
                .param("case", other)
                .query(Integer.class)
                .list();

        assertThat(mender.mend()).isEqualTo(1);

        assertThat(audit.of(other)).hasSize(acts);
        assertThat(clocks.of(other)).isEqualTo(before);
        assertThat(jdbc.sql("SELECT version FROM work_item WHERE case_id = :case")
                        .param("case", other)
                        .query(Integer.class)
                        .list())
                .isEqualTo(version);
    }

    @Test
    void two_nodes_put_a_case_right_once() throws Exception {
        disturbTimer();
        disturbItem();
        assertThat(Together.run(2, mender::mend).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(reported()).hasSize(2);
    }

    @Test
    void while_a_clock_is_stopped_its_timer_is_put_back_to_where_it_never_fires() {
        retrying.run(() -> clocks.stop(disturbed, "stay", LocalDate.of(2026, 3, 2), Actor.system()));
        assertThat(mender.mend()).isZero();
        disturbTimer();

        assertThat(mender.mend()).isEqualTo(1);

        assertThat(errands.timer(disturbed).getDuedate()).isEqualTo(Clocks.NEVER);
    }

    @Test
    void a_timer_that_failed_keeps_the_date_of_its_next_try() {
        String timer = errands.timer(disturbed).getId();
        disturbTimer();
        jdbc.sql("UPDATE camunda.act_ru_job SET exception_msg_ = 'broken', retries_ = 2 WHERE id_ = :id")
                .param("id", timer)
                .update();
        assertThat(mender.mend()).isZero();
        jdbc.sql("UPDATE camunda.act_ru_job SET exception_msg_ = NULL WHERE id_ = :id")
                .param("id", timer)
                .update();
        assertThat(mender.mend()).isEqualTo(1);
    }
}
