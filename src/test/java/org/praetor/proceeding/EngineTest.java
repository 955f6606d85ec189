package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PraetorTest
class EngineTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Test
    void the_engine_lives_in_a_schema_of_its_own() {
        List<String> schemas = jdbc.sql(
                        "SELECT DISTINCT table_schema FROM information_schema.tables WHERE table_name LIKE 'act\\_%'")
                .query(String.class)
                .list();

        assertThat(schemas).containsExactly("camunda");
    }

    @Test
    void nothing_is_deployed_that_the_catalogue_did_not_deploy() {
        List<String> names = engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(deployment -> deployment.getName())
                .toList();

        List<String> noted = jdbc.sql("SELECT proceeding FROM proceeding_version")
                .query(String.class)
                .list();
        assertThat(names).containsExactlyInAnyOrderElementsOf(noted);
    }

    @Test
    void it_retries_jobs_in_growing_steps_keeps_full_history_and_runs_no_stored_expressions() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M,PT1H,PT6H");
        assertThat(configuration.getHistory()).isEqualTo("full");
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isJobExecutorActivate()).isFalse();
        assertThat(configuration.getExpressionManager()).isInstanceOf(GuardedExpressions.class);
    }

    @Test
    void its_time_is_the_clock_of_the_application() {
        clock.set("2026-05-06T10:00");
        var task = engine.getTaskService().newTask("at-the-set-time");
        engine.getTaskService().saveTask(task);

        var stored = engine.getTaskService()
                .createTaskQuery()
                .taskId("at-the-set-time")
                .singleResult();
        assertThat(stored.getCreateTime().toInstant()).isEqualTo(clock.instant());
        engine.getTaskService().deleteTask("at-the-set-time", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='attack' scriptFormat='juel'><script>1</script></scriptTask>",
                "<scriptTask id='attack' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<serviceTask id='attack' camunda:class='org.praetor.proceeding.EngineTest$Attack' />",
                "<serviceTask id='attack' camunda:expression='plain'><extensionElements><camunda:executionListener"
                        + " event='start' class='org.praetor.proceeding.EngineTest$Attack' /></extensionElements>"
                        + "</serviceTask>"
            })
    void code_in_a_model_does_not_run_even_where_the_lint_never_looked(String task) {
        ran = false;
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="attacked" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start" /><sequenceFlow id="flow" sourceRef="start" targetRef="attack" />%s
                  </process>
                </definitions>
                """.formatted(task);
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .name("attacked")
                .addString("attacked.bpmn", model)
                .deploy()
                .getId();
        try {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("attacked"))
                    .isInstanceOf(ProcessEngineException.class);
            assertThat(ran).isFalse();
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private static boolean ran;

    /** What a model would like to run. */
    public static class Attack implements JavaDelegate, ExecutionListener {

        @Override
        public void execute(DelegateExecution execution) {
            ran = true;
        }

        @Override
        public void notify(DelegateExecution execution) {
            ran = true;
        }
    }
}
