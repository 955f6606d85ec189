package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.NewCase;
import org.praetor.clock.ProofText;
import org.praetor.testing.PraetorTest;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.Steps;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A matter docketed on 1 July 2025 is to be decided in three months (R-ADJ-44): the head of the body and the superior authority
 * give more time, each at a step of their own and within the cap of the shared table.
 */
@PraetorTest
@Import(Errands.class)
class ExtensionTest {

    private static final Path ROOT = SampleProceedings.copy("extensions");
    private static final String BODY = "shanghai-centre";
    private static final String SUPERIOR = "shanghai-bureau";
    private static final String ARTICLE = "《专利纠纷行政裁决和调解办法》第三十七条";

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Errands engine;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseParties parties;

    @Autowired
    Accounts accounts;

    @Autowired
    Worklist worklist;

    @Autowired
    Steps steps;

    @Autowired
    StepForms forms;

    @Autowired
    ProofText texts;

    @Autowired
    PlatformTransactionManager transactions;

    private final String matter = UUID.randomUUID().toString();

    @BeforeEach
    void docketed() {
        engine.clock.set("2025-07-01T09:00");
        LocalDate today = LocalDate.now(engine.clock);
        engine.retrying.run(() -> {
            engine.cases.open(new NewCase(matter, "matter", BODY, null, "a matter", today), Actor.system());
            parties.add(matter, "claimant", "蓝禾", "demo-company-lanhe", null);
            engine.record.happened(matter, "filed", null, today);
            engine.proceedings.start(matter, "matter", Map.of());
        });
        engine.clock.set("2025-09-01T09:00");
        isDue("2025-10-09");
    }

    @Test
    void the_head_then_the_superior_authority_extend_it_and_the_proof_names_both_with_their_article() {
        ask("ask");
        grant("approve", head(BODY), "months", 1);
        isDue("2025-11-03");

        ask("ask-further");
        assertThatThrownBy(() -> grant("approve-further", head(BODY), "furtherMonths", 2))
                .as("the step is the superior authority's")
                .isInstanceOf(PraetorException.class);
        grant("approve-further", head(SUPERIOR), "furtherMonths", 2);
        isDue("2026-01-04");

        assertThat(texts.lines(engine.clockOf(matter, "adj.limit").proof(), Locale.SIMPLIFIED_CHINESE))
                .contains(
                        new ProofText.Line("延长", "1个月，由管理专利工作的部门负责人批准", "2025年11月1日", ARTICLE),
                        new ProofText.Line("延长", "2个月，由上一级管理专利工作的部门批准", "2026年1月1日", ARTICLE));
        assertThat(engine.jdbc
                        .sql("""
                                SELECT cap || ' ' || granted_by || ' ' || reason
                                  FROM clock_extension e JOIN legal_clock c ON c.id = e.clock_id
                                 WHERE c.case_id = :matter ORDER BY cap
                                """)
                        .param("matter", matter)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "adj.ext1Max " + head(BODY).accountId() + " 案情复杂",
                        "adj.ext2Max " + head(SUPERIOR).accountId() + " 案情复杂");
        assertThat(notExtended()).isFalse();
    }

    @Test
    void more_than_a_cap_is_refused_as_a_value_and_the_model_goes_the_other_way() {
        ask("ask");
        grant("approve", head(BODY), "months", 2);
        isDue("2025-10-09");
        assertThat(notExtended()).isTrue();

        ask("ask-further");
        grant("approve-further", head(SUPERIOR), "furtherMonths", 3);
        isDue("2025-10-09");
        assertThat(worklist.openOf(List.of(matter))).extracting(WorkItem::step).containsExactly("decide");
    }

    @Test
    void timer_and_due_date_move_in_the_transaction_of_the_decision_or_not_at_all() {
        ask("ask");
        new TransactionTemplate(transactions).executeWithoutResult(decision -> {
            grant("approve", head(BODY), "months", 1);
            isDue("2025-11-03");
            decision.setRollbackOnly();
        });
        isDue("2025-10-09");
        assertThat(item("approve").step()).as("still to be decided").isEqualTo("approve");
    }

    /** The clock, the timer in the engine, the task and the work item all say that day. */
    private void isDue(String lastDay) {
        Instant due = LocalDate.parse(lastDay)
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        assertThat(engine.clockOf(matter, "adj.limit").due()).isEqualTo(due);
        assertThat(engine.timer(matter).getDuedate()).isEqualTo(Date.from(due));
        assertThat(item("decide").dueAt()).isEqualTo(due);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(engine.timer(matter).getProcessInstanceId())
                        .taskDefinitionKey("decide")
                        .singleResult()
                        .getDueDate())
                .isEqualTo(Date.from(due));
    }

    private void ask(String message) {
        Actor approver = accounts.withRole(BODY, "approver").get(0).actor();
        Proceedings.OpenAct act = steps.acts(matter, approver).stream()
                .filter(open -> open.message().equals(message))
                .findFirst()
                .orElseThrow();
        Map<String, List<String>> page = Map.of("grounds", List.of("案情复杂"), "_submit", List.of("1"));
        forms.act(matter, act, approver, new StepInput(page, List.of(), null));
    }

    private void grant(String step, Actor by, String field, int months) {
        Map<String, List<String>> page = Map.of(field, List.of("" + months), "reason", List.of("案情复杂"));
        forms.complete(item(step).id(), by, new StepInput(page, List.of(), null));
    }

    private Actor head(String body) {
        return accounts.withRole(body, "department-head").get(0).actor();
    }

    private WorkItem item(String step) {
        return worklist.openOf(List.of(matter)).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private boolean notExtended() {
        return engine.record.latestEvent(matter, Set.of("not-extended"), null).isPresent();
    }
}
