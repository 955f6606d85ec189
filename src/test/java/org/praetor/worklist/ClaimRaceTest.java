package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims, recusals and the next item at the same moment. */
@PraetorTest
@Import(OpenSteps.class)
class ClaimRaceTest {

    @Autowired
    OpenSteps open;

    @Autowired
    Worklist worklist;

    @Autowired
    WorkItemRows rows;

    @Autowired
    CaseParties parties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void an_empty_queue() {
        clock.set("2026-03-02T09:00");
        jdbc.sql("UPDATE work_item SET closed_at = now(), completed = false WHERE closed_at IS NULL")
                .update();
    }

    @Test
    void a_claim_and_a_recusal_of_the_same_moment_never_leave_the_step_with_the_barred_person() throws Exception {
        for (int round = 0; round < 20; round++) {
            CaseFile file = open.request("");
            WorkItem item = open.opens(file, "examine", "pre-examiner");
            AtomicInteger turn = new AtomicInteger();
            List<String> answers = Together.run(2, () -> turn.getAndIncrement() == 0 ? claimed(item) : recused(file));
            assertThat(answers)
                    .allMatch(answer ->
                            List.of("done", "work.recused", "case.unknown").contains(answer));
            assertThat(open.now(item.id(), file).holder()).isNull();
        }
    }

    @Test
    void several_people_who_take_the_next_step_at_once_get_different_ones() throws Exception {
        for (int step = 0; step < 4; step++) {
            open.opens(open.request(""), "examine", "pre-examiner");
        }
        List<Optional<WorkItem>> taken = Together.run(4, () -> worklist.next(open.person("examiner1")));
        assertThat(taken).allMatch(Optional::isPresent);
        assertThat(taken.stream().map(item -> item.orElseThrow().id())).doesNotHaveDuplicates();
    }

    @Test
    void what_the_table_itself_refuses_is_a_conflict_and_no_failure() {
        CaseFile file = open.request("");
        WorkItem item = open.opens(file, "examine", "pre-examiner");
        recused(file);
        assertThatThrownBy(() -> rows.hold(item.id(), open.id("examiner1"), item.version(), clock.instant()))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.code()).isEqualTo("work.recused"));
    }

    private String claimed(WorkItem item) {
        try {
            worklist.claim(item.id(), item.version(), open.person("examiner1"));
            return "done";
        } catch (PraetorException refused) {
            return refused.code();
        }
    }

    private String recused(CaseFile file) {
        parties.recuse(file.id(), open.id("examiner1"), "interest", open.person("head"));
        return "done";
    }
}
