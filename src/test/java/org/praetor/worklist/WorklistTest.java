package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.account.Account;
import org.praetor.account.Deputies;
import org.praetor.account.Staff;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.InboxMessage;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Who is offered a step and may do it: routing, deputies, assignment, holds. Every test is rolled back. */
@PraetorTest
@Transactional
@Import(OpenSteps.class)
class WorklistTest {

    @Autowired
    OpenSteps open;

    @Autowired
    Worklist worklist;

    @Autowired
    Staff staff;

    @Autowired
    Deputies deputies;

    @Autowired
    CaseParties parties;

    @Autowired
    CaseFiles cases;

    @Autowired
    Deliveries deliveries;

    @Autowired
    StepContext context;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void a_monday() {
        clock.set("2026-03-02T09:00");
    }

    @ParameterizedTest
    @CsvSource({"新材料, examiner1, examiner2", "节能环保, examiner2, examiner1"})
    void a_step_routed_by_field_is_offered_to_the_people_of_that_field_alone(String field, String in, String out) {
        WorkItem item = open.opens(open.request(field), "examine", "pre-examiner");
        assertThat(item.field()).isEqualTo(field);
        assertThat(open.queue(in)).contains(item.id());
        assertThat(open.queue(out)).doesNotContain(item.id());
        assertThat(worklist.mayWork(item, open.person(out))).isFalse();
        assertThatThrownBy(() -> worklist.claim(item.id(), item.version(), open.person(out)))
                .hasMessageContaining("work.forbidden");
    }

    @Test
    void a_step_without_a_route_of_its_own_is_offered_to_everybody_of_the_role() {
        WorkItem item = open.opens(open.request("生物医药"), "examine", "pre-examiner");
        assertThat(item.field()).isNull();
        assertThat(open.queue("examiner1")).contains(item.id());
        assertThat(open.queue("examiner2")).contains(item.id());
        assertThat(open.queue("reviewer")).doesNotContain(item.id());
    }

    @Test
    void a_route_to_a_field_in_which_nobody_works_is_not_taken() {
        staff.change(open.id("examiner1"), "预审服务部", Set.of("pre-examiner"), Set.of(), open.person("admin"));
        WorkItem item = open.opens(open.request("新材料"), "examine", "pre-examiner");
        assertThat(item.field()).isNull();
        assertThat(open.queue("examiner2")).contains(item.id());
    }

    @Test
    void unit_and_body_of_a_route_bind_queue_and_page_alike() {
        WorkItem item = open.opens(open.request(""), "examine", "pre-examiner");
        open.routed(item, "综合业务部", null);
        assertThat(open.queue("examiner1")).doesNotContain(item.id());
        assertThat(worklist.mayWork(item, open.person("examiner1"))).isFalse();
        open.routed(item, null, "pudong-centre");
        cases.admit(item.caseId(), "pudong-centre");
        assertThat(open.queue("pudong.examiner")).contains(item.id());
        assertThat(open.queue("examiner1")).doesNotContain(item.id());
        assertThat(worklist.get(item.id(), open.person("pudong.examiner")).id()).isEqualTo(item.id());
    }

    @Test
    void a_head_opens_what_is_routed_to_others_and_gives_it_to_whom_he_will() {
        WorkItem item = open.opens(open.request("新材料"), "examine", "pre-examiner");
        assertThat(worklist.get(item.id(), open.person("section")).id()).isEqualTo(item.id());
        assertThat(worklist.mayWork(item, open.person("section"))).isFalse();
        assertThat(worklist.suitable(item))
                .extracting(Account::name)
                .startsWith("林致和")
                .contains("苏念慈");
        worklist.assign(item.id(), item.version(), open.id("examiner2"), open.person("section"));
        assertThat(open.queue("examiner2")).contains(item.id());
        assertThat(news("examiner2")).anyMatch(subject -> subject.contains("由您承办"));
    }

    @Test
    void a_deputy_sees_and_does_what_the_absent_person_holds_while_the_dates_run() {
        CaseFile file = open.request("新材料");
        WorkItem held = held(open.opens(file, "examine", "pre-examiner"), "examiner1");
        assertThat(open.queue("examiner2")).doesNotContain(held.id());
        absent("examiner1", "examiner2");
        WorkItem fresh = open.opens(open.request("新材料"), "examine", "pre-examiner");
        assertThat(open.queue("examiner2")).contains(held.id(), fresh.id());
        assertThat(worklist.mayWork(held, open.person("examiner2"))).isTrue();
        assertThat(worklist.obstacle(held, open.person("examiner2"))).isEmpty();
        clock.set("2026-03-14T09:00");
        assertThat(open.queue("examiner2")).doesNotContain(held.id(), fresh.id());
        assertThat(worklist.mayWork(held, open.person("examiner2"))).isFalse();
    }

    @Test
    void a_step_that_comes_back_to_an_absent_person_is_told_to_the_deputy() {
        CaseFile file = open.request("新材料");
        held(open.opens(file, "examine", "pre-examiner"), "examiner1");
        absent("examiner1", "examiner2");
        WorkItem again = open.opens(file, "examine", "pre-examiner");
        assertThat(again.holder()).isEqualTo(open.id("examiner1"));
        assertThat(open.queue("examiner2")).contains(again.id());
        assertThat(news("examiner2")).anyMatch(subject -> subject.contains("由您承办"));
    }

    @Test
    void recusal_and_four_eyes_bind_the_deputy_who_acts() {
        CaseFile recused = open.request("新材料");
        WorkItem first = held(open.opens(recused, "examine", "pre-examiner"), "examiner1");
        CaseFile done = open.request("新材料");
        open.done(done, "review", "examiner2");
        WorkItem second = held(open.opens(done, "examine", "pre-examiner", "review"), "examiner1");
        absent("examiner1", "examiner2");
        parties.recuse(recused.id(), open.id("examiner2"), "interest", open.person("head"));
        assertThat(open.queue("examiner2")).doesNotContain(first.id(), second.id());
        assertThat(worklist.mayWork(second, open.person("examiner2"))).isFalse();
        WorkItem again = open.opens(recused, "examine", "pre-examiner");
        assertThat(again.holder()).as("nobody could do it for him").isNull();
    }

    @Test
    void who_left_is_absent_or_barred_or_has_not_the_role_is_given_nothing_and_the_reason_is_said() {
        CaseFile file = open.request("");
        open.done(file, "review", "examiner2");
        WorkItem item = open.opens(file, "examine", "pre-examiner", "review");
        refused(item, "reviewer", "work.person.role");
        refused(item, "examiner2", "work.person.four-eyes");
        parties.recuse(file.id(), open.id("examiner1"), "interest", open.person("head"));
        refused(item, "examiner1", "work.person.recused");
        WorkItem other = open.opens(open.request(""), "examine", "pre-examiner");
        absent("examiner1", "examiner2");
        refused(other, "examiner1", "work.person.absent");
        assertThat(worklist.suitable(other)).extracting(Account::name).containsExactly("苏念慈");
        String left = open.id("examiner2");
        staff.setActive(left, false, open.person("admin"));
        assertThatThrownBy(() -> worklist.assign(other.id(), other.version(), left, open.person("section")))
                .hasMessageContaining("work.person.left");
    }

    @Test
    void the_proposal_knows_recused_and_absent_people() {
        CaseFile file = open.request("新材料");
        assertThat(proposed(file)).contains(open.id("examiner1"), open.id("examiner2"));
        absent("examiner1", "examiner2");
        assertThat(proposed(file)).containsExactly(open.id("examiner2"));
        parties.recuse(file.id(), open.id("examiner2"), "interest", open.person("head"));
        assertThat(proposed(file)).isEmpty();
    }

    @Test
    void what_a_person_holds_who_is_disabled_is_free_again() {
        CaseFile file = open.request("");
        WorkItem item = held(open.opens(file, "examine", "pre-examiner"), "examiner1");
        staff.setActive(open.id("examiner1"), false, open.person("admin"));
        assertThat(open.now(item.id(), file).holder()).isNull();
        assertThat(open.queue("examiner2")).contains(item.id());
    }

    @Test
    void next_passes_over_a_step_whose_case_is_on_hold() {
        CaseFile stopped = open.request("新材料");
        WorkItem locked = open.opens(stopped, "examine", "pre-examiner");
        cases.hold(stopped.id(), "party-request", open.person("head"));
        assertThat(open.now(locked.id(), stopped).locked()).isTrue();
        assertThat(open.queue("examiner1")).contains(locked.id());
        assertThat(worklist.next(open.person("examiner1"))).isEmpty();
        cases.release(stopped.id(), "party-request", open.person("head"));
        assertThat(worklist.next(open.person("examiner1")).map(WorkItem::id)).contains(locked.id());
    }

    private WorkItem held(WorkItem item, String signIn) {
        worklist.assign(item.id(), item.version(), open.id(signIn), open.person("section"));
        return open.now(item.id(), cases.get(item.caseId()));
    }

    private void absent(String signIn, String deputy) {
        assertThat(deputies.deputise(
                        open.id(signIn),
                        open.id(deputy),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 13),
                        open.person("admin")))
                .isEmpty();
    }

    private void refused(WorkItem item, String signIn, String code) {
        assertThatThrownBy(() -> worklist.assign(item.id(), item.version(), open.id(signIn), open.person("section")))
                .hasMessageContaining(code);
    }

    private List<String> proposed(CaseFile file) {
        return context.people(file, "").getOrDefault("preExaminer", List.of()).stream()
                .map(option -> option.get("value"))
                .toList();
    }

    private List<String> news(String signIn) {
        return deliveries.inbox(open.person(signIn), "zh", 0, 20).stream()
                .map(InboxMessage::subject)
                .toList();
    }
}
