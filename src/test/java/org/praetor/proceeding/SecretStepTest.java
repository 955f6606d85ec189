package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.SecretReceiver;
import org.praetor.casefile.TimelineEntry;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A step with the property {@code secret}, whose form asks for a remark. */
@PraetorTest
@Import({Errands.class, SecretStepTest.Urn.class})
class SecretStepTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String REMARK = "nobody-else-may-read-this";

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        SampleProceedings.replace(
                ROOT.resolve("processes/errand/errand.bpmn"),
                "<camunda:property name=\"meets\" value=\"errand.conclude\" />",
                "<camunda:property name=\"meets\" value=\"errand.conclude\" />"
                        + "<camunda:property name=\"secret\" value=\"urn\" />");
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Errands errands;

    @Autowired
    Heard heard;

    @Autowired
    StepForms forms;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecord record;

    @Autowired
    Urn urn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private String errand = "";
    private String item = "";

    @BeforeEach
    void an_errand_at_its_secret_step() {
        clock.set("2026-03-02T09:00");
        errand = errands.file("normal");
        errands.complete(errand, "work", Map.of("verdict", "done"), MONDAY);
        item = heard.open(errand, "conclude").stepId();
    }

    @Test
    void its_submission_reaches_the_receiver_and_nothing_else() {
        forms.complete(item, approver(), input());

        assertThat(urn.received).containsExactly(Map.of("remark", REMARK));
        assertThat(record.latest(errand, "conclude")).isEmpty();
        assertThat(record.vocabulary(errand)).doesNotContainValue(REMARK);
        assertThat(record.timeline(errand, false))
                .extracting(TimelineEntry::key, TimelineEntry::arguments)
                .contains(org.assertj.core.groups.Tuple.tuple("timeline.submitted", List.of("conclude")));
        assertThat(record.timeline(errand, false))
                .noneMatch(entry -> entry.toString().contains(REMARK));
        assertThat(drafts()).isZero();
        assertThat(variables()).doesNotContain(REMARK);
    }

    @Test
    void what_is_half_typed_is_not_kept() {
        forms.keep(item, approver(), input());

        assertThat(drafts()).isZero();
        assertThat(forms.page(item, approver()).secret()).isTrue();
    }

    private Actor approver() {
        String account = accounts.findBySignInName("approver").orElseThrow().id();
        return new Actor(account, "", cases.get(errand).body(), null, Set.of("approver"));
    }

    private static StepInput input() {
        return new StepInput(new HashMap<>(Map.of("remark", List.of(REMARK))), List.of(), null);
    }

    private long drafts() {
        return jdbc.sql("SELECT count(*) FROM work_draft WHERE item_id = :item")
                .param("item", item)
                .query(Long.class)
                .single();
    }

    private List<String> variables() {
        return jdbc.sql("SELECT coalesce(text_, '') FROM camunda.act_hi_varinst")
                .query(String.class)
                .list();
    }

    /** Keeps what it is given. */
    static class Urn implements SecretReceiver {

        private final List<Map<String, Object>> received = new ArrayList<>();

        @Override
        public String name() {
            return "urn";
        }

        @Override
        public void receive(
                String caseId,
                String step,
                @Nullable String party,
                Actor by,
                LocalDate receivedOn,
                Map<String, Object> values) {
            received.add(values);
        }
    }
}
