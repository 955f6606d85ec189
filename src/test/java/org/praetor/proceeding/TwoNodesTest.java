package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.praetor.Praetor;
import org.praetor.account.Actor;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.testing.TestClockConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Two nodes of the application on one database. Each takes the jobs that are due as its job executor would, at the moments that
 * the test names: what a node would fire is then known, not waited for.
 */
@Tag("slow")
@PraetorTest
@Import(Errands.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final Path ROOT = SampleProceedings.copy("errands");

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    ApplicationContext first;

    @Autowired
    Errands errands;

    private ConfigurableApplicationContext second;

    @BeforeAll
    void a_second_node() {
        second = node();
    }

    private ConfigurableApplicationContext node(String... more) {
        Environment settings = first.getEnvironment();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--praetor.proceedings.locations=" + ROOT,
                "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + settings.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=" + settings.getRequiredProperty("spring.datasource.password")));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Praetor.class, TestClockConfiguration.class)
                .profiles("test")
                .run(arguments.toArray(String[]::new));
    }

    @AfterAll
    void one_node() {
        second.close();
    }

    private void itIs(String moment) {
        first.getBean(SettableClock.class).set(moment);
        second.getBean(SettableClock.class).set(moment);
    }

    private void itIs(Instant moment) {
        first.getBean(SettableClock.class).set(moment);
        second.getBean(SettableClock.class).set(moment);
    }

    /** What the job executors of both nodes, at the same moment, take and do; ids of the jobs that were done. */
    private List<String> fired() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<String> fired = new ArrayList<>();
            for (Future<List<String>> node :
                    nodes.invokeAll(List.of(executor(first, start), executor(second, start)))) {
                fired.addAll(node.get());
            }
            return fired;
        } finally {
            nodes.shutdownNow();
        }
    }

    private static Callable<List<String>> executor(ApplicationContext node, CyclicBarrier start) {
        ProcessEngineConfigurationImpl engine = node.getBean(ProcessEngineConfigurationImpl.class);
        return () -> {
            start.await();
            List<String> taken = engine
                    .getCommandExecutorTxRequired()
                    .execute(new AcquireJobsCmd(engine.getJobExecutor(), 100))
                    .getJobIdBatches()
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            taken.forEach(node.getBean(ManagementService.class)::executeJob);
            return taken;
        };
    }

    private static void run(ApplicationContext node, Runnable act) {
        node.getBean(Retrying.class).run(act);
    }

    @Test
    void
            a_stopped_clock_fires_on_neither_node_and_a_resumed_one_once_on_its_new_date_where_the_engine_s_own_stop_fires_at_once()
                    throws Exception {
        itIs("2026-03-02T09:00");
        String errand = errands.file("normal"); // due 9 March
        String control = errands.file("normal");
        String timer = errands.timer(errand).getId();
        String wrong = errands.timer(control).getId();
        Instant original = errands.clockOf(errand, "errand.work").due();
        assertThat(fired()).isEmpty();

        itIs("2026-03-03T09:00");
        Clocks clocks = first.getBean(Clocks.class);
        run(first, () -> clocks.stop(errand, "stay", LocalDate.of(2026, 3, 3), Actor.system()));
        RuntimeService engine = first.getBean(RuntimeService.class);
        String suspended = errands.timer(control).getProcessInstanceId();
        engine.suspendProcessInstanceById(suspended);

        itIs(original.plusSeconds(1));
        assertThat(fired()).as("past the date that was").isEmpty();
        itIs("2026-03-12T09:00");
        assertThat(fired()).as("days later").isEmpty();

        Clocks other = second.getBean(Clocks.class);
        run(second, () -> other.resume(errand, "stay", LocalDate.of(2026, 3, 12), Actor.system()));
        engine.activateProcessInstanceById(suspended);
        Instant moved = errands.clockOf(errand, "errand.work").due();
        assertThat(moved)
                .isAfter(original)
                .isAfter(first.getBean(SettableClock.class).instant());
        assertThat(fired()).as("the engine's own stop gives no day back").containsExactly(wrong);

        itIs(moved.minusSeconds(1));
        assertThat(fired()).as("not yet due").isEmpty();
        itIs(moved);
        assertThat(fired()).containsExactly(timer);
        assertThat(errands.clockOf(errand, "errand.work").state()).isEqualTo(LegalClock.State.MISSED);
        assertThat(fired()).as("once").isEmpty();
        assertThat(steps(errand)).containsExactlyInAnyOrder("work", "expedite");
    }

    @Test
    void a_node_that_starts_puts_a_timer_right_before_its_own_executor_looks() {
        itIs("2026-06-01T09:00"); // later than anything the other test waits for
        String errand = errands.file("normal");
        Instant due = errands.clockOf(errand, "errand.work").due();
        assertThat(errands.jdbc
                        .sql("UPDATE camunda.act_ru_job SET duedate_ = TIMESTAMP '2020-01-01' WHERE id_ = :id")
                        .param("id", errands.timer(errand).getId())
                        .update())
                .isEqualTo(1);

        node("--praetor.schedules=true", "--camunda.bpm.job-execution.enabled=true")
                .close();

        assertThat(errands.timer(errand).getDuedate()).isEqualTo(due);
        assertThat(steps(errand)).containsExactly("work");
    }

    private List<String> steps(String errand) {
        return errands.jdbc
                .sql("SELECT step FROM work_item WHERE case_id = :case AND closed_at IS NULL")
                .param("case", errand)
                .query(String.class)
                .list();
    }
}
