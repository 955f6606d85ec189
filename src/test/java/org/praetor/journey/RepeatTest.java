package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseRecord;
import org.praetor.filing.Filed;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.proceeding.Proceedings;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.testing.Together;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People click twice, lose the answer, and race each other. */
@PraetorTest
@Import(Centre.class)
class RepeatTest {

    @Autowired
    Centre centre;

    @Autowired
    StepForms forms;

    @Autowired
    Worklist worklist;

    @Autowired
    CaseRecord record;

    @Autowired
    Proceedings proceedings;

    @Autowired
    SettableClock clock;

    Actor administrator;
    String caseId;

    @BeforeEach
    void a_request_that_waits_for_its_check() {
        clock.set("2026-03-02T09:00");
        administrator = centre.staff("flow-administrator");
        Filed filed = centre.file(
                "pre-examination",
                Samples.request(),
                Map.of("application", Samples.TEXT),
                centre.company("demo-company-lanhe"));
        caseId = centre.filed(filed).id();
    }

    @Test
    void the_same_page_sent_again_gives_the_first_answer_and_changes_nothing() {
        WorkItem item = centre.waiting(caseId, "check-admission");
        StepInput page = page("key-1");
        StepResult first = forms.complete(item.id(), administrator, page);
        StepResult again = forms.complete(item.id(), administrator, page);
        assertThat(again).isEqualTo(first).isEqualTo(new StepResult.Done(caseId));
        assertThat(record.submissions(caseId))
                .filteredOn(submission -> submission.step().equals("check-admission"))
                .hasSize(1);
    }

    @Test
    void another_page_of_a_finished_step_is_refused() {
        WorkItem item = centre.waiting(caseId, "check-admission");
        forms.complete(item.id(), administrator, page("key-2"));
        assertThatThrownBy(() -> forms.complete(item.id(), administrator, page("key-3")))
                .isInstanceOf(PraetorException.class)
                .extracting(refusal -> ((PraetorException) refusal).kind())
                .isIn(PraetorException.Kind.CONFLICT, PraetorException.Kind.FORBIDDEN);
    }

    @Test
    void eight_simultaneous_clicks_complete_a_step_once() throws Exception {
        WorkItem item = centre.waiting(caseId, "check-admission");
        AtomicInteger done = new AtomicInteger();
        Together.run(8, () -> {
            try {
                forms.complete(item.id(), administrator, page(UUID.randomUUID().toString()));
                done.incrementAndGet();
            } catch (PraetorException late) {
                assertThat(late.kind()).isIn(PraetorException.Kind.CONFLICT, PraetorException.Kind.FORBIDDEN);
            }
            return true;
        });
        assertThat(done).hasValue(1);
        assertThat(centre.waiting(caseId)).containsExactly("assign");
    }

    @Test
    void of_two_people_who_claim_one_wins() throws Exception {
        WorkItem item = centre.waiting(caseId, "check-admission");
        AtomicInteger won = new AtomicInteger();
        Together.run(4, () -> {
            try {
                worklist.claim(item.id(), item.version(), administrator);
                won.incrementAndGet();
            } catch (PraetorException late) {
                assertThat(late.kind()).isEqualTo(PraetorException.Kind.CONFLICT);
            }
            return true;
        });
        assertThat(won).hasValue(1);
    }

    private StepInput page(String key) {
        Form form = proceedings.form(caseId, "check-admission");
        Map<String, List<String>> parameters = new HashMap<>(Map.of(
                "_once", List.of(key),
                "completeness", List.of("complete"),
                "formatCorrect", List.of("yes"),
                "undertakingSigned", List.of("yes"),
                "subjectInField", List.of("yes"),
                "abnormalIndicator", List.of("none")));
        parameters.put(Form.SHOWN, form.fields().stream().map(FormField::path).toList());
        return new StepInput(parameters, List.of(), null);
    }
}
