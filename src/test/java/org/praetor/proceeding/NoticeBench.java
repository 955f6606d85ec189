package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.bench.Bench;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.Until2025;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The notice of 2026 arrives, and is taken back, while 10,000 open clocks run, each with a timer in the engine. */
@PraetorTest
@Import({ManyErrands.class, Until2025.class})
class NoticeBench {

    private static final int CLOCKS = Integer.getInteger("praetor.bench.notice-clocks", 10_000);
    private static final int REPEATS = 3;
    private static final Path ROOT = SampleProceedings.copy("errands");

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

    @Autowired
    PlatformTransactionManager transactions;

    private List<String> before = List.of();

    @Test
    void ten_thousand_clocks_are_worked_out_again() {
        errands.multiply(errands.filedFrom(LocalDate.of(2025, 12, 20), 75), CLOCKS);
        before = dates();
        Bench.compare(
                "recompute-10000",
                "clocks/s",
                REPEATS,
                this::changed,
                this::updated,
                "plain UPDATEs of the same clocks, steps, tasks and timers in one transaction");
    }

    /** Enters the notice, or takes it back; then every timer and step ends with its clock, and every clock when it should. */
    private long changed() {
        Actor head = errands.administrator();
        boolean known = notices.inForce().published(2026);
        if (known) {
            notices.withdraw(notices.all().get(0).id(), head);
        } else {
            assertThat(notices.enter(Until2025.noticeOf2026(), "国办发明电", head)).contains(CLOCKS);
        }
        notices.recompute();
        assertThat(errands.endingWithTheirClocks()).isEqualTo(CLOCKS);
        assertThat(known == dates().equals(before)).isTrue();
        return CLOCKS;
    }

    private List<String> dates() {
        return jdbc.sql("SELECT due_on || ' ' || provisional FROM legal_clock ORDER BY id")
                .query(String.class)
                .list();
    }

    private long updated() {
        return new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("UPDATE work_item SET due_at = due_at + INTERVAL '0'").update();
            jdbc.sql("UPDATE insight_step SET due_at = due_at + INTERVAL '0'").update();
            jdbc.sql("UPDATE camunda.act_ru_task SET due_date_ = due_date_ + INTERVAL '0'")
                    .update();
            jdbc.sql("UPDATE camunda.act_ru_job SET duedate_ = duedate_ + INTERVAL '0'")
                    .update();
            return (long) jdbc.sql("UPDATE legal_clock SET due = due + INTERVAL '0', due_on = due_on + 0")
                    .update();
        });
    }
}
