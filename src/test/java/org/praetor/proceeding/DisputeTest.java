package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.casefile.NewCase;
import org.praetor.clock.LegalClock;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.ManualService;
import org.praetor.delivery.ServiceMode;
import org.praetor.letter.LetterPress;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.praetor.worklist.StepContext;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepInput;
import org.praetor.worklist.StepResult;
import org.praetor.worklist.Steps;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Steps of one party, service on several, acts of several roles, and a process that runs on after closing. */
@PraetorTest
@Import(Errands.class)
class DisputeTest {

    private static final Path ROOT = SampleProceedings.copy("disputes");
    private static final String BODY = "shanghai-centre";

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Errands engine;

    @Autowired
    CaseParties parties;

    @Autowired
    Accounts accounts;

    @Autowired
    Deputies deputies;

    @Autowired
    Letters letters;

    @Autowired
    LetterPress press;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Worklist worklist;

    @Autowired
    Steps steps;

    @Autowired
    StepForms forms;

    @Autowired
    StepContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Actor lanhe = Actor.system();
    private Actor qingchuan = Actor.system();
    private Actor hengyan = Actor.system();

    @BeforeEach
    void monday_morning() {
        clock.set("2026-03-02T09:00");
        lanhe = accounts.ofCompany("demo-company-lanhe").get(0).actor();
        qingchuan = accounts.ofCompany("demo-company-qingchuan").get(0).actor();
        hengyan = accounts.ofCompany("demo-agency-hengyan").get(0).actor();
    }

    @Test
    void each_respondent_has_its_own_receipt_date_clock_due_date_and_timer() {
        String dispute = file("demo-company-qingchuan", null);
        press.printAll();
        assertThat(waiting(dispute)).containsExactly("defend");

        clock.set("2026-03-04T10:00");
        serveByHand(dispute, "notice", second(dispute), LocalDate.of(2026, 3, 3));

        assertThat(defence(dispute, first(dispute)).dueAt()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        assertThat(defence(dispute, second(dispute)).dueAt()).isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
        assertThat(clockOf(dispute, first(dispute)).triggerOn()).isEqualTo("2026-03-02");
        assertThat(clockOf(dispute, second(dispute)).triggerOn()).isEqualTo("2026-03-03");
        assertThat(engine.timers(dispute))
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-03-05T16:00:00Z"), Instant.parse("2026-03-06T16:00:00Z"));
    }

    @Test
    void a_step_of_one_party_is_nobody_elses() {
        String dispute = file("demo-company-qingchuan", "demo-agency-hengyan");
        press.printAll();
        WorkItem own = defence(dispute, first(dispute));
        WorkItem other = defence(dispute, second(dispute));

        assertThat(worklist.mayWork(own, qingchuan)).isTrue();
        assertThat(worklist.workable(List.of(own, other), qingchuan)).containsExactly(own.id());
        for (Actor stranger : List.of(hengyan, lanhe)) {
            assertThatThrownBy(() -> answer(own, stranger))
                    .isInstanceOfSatisfying(
                            PraetorException.class, e -> assertThat(e.code()).isEqualTo("work.unknown"));
        }
        assertThat(answer(own, qingchuan)).isInstanceOf(StepResult.Done.class);

        assertThat(clockOf(dispute, first(dispute)).state()).isEqualTo(LegalClock.State.MET);
        assertThat(clockOf(dispute, second(dispute)).state()).isEqualTo(LegalClock.State.RUNNING);
        assertThat(waiting(dispute)).containsExactly("defend");
        assertThat(noticesOf(hengyan, dispute, "step-opened-due")).isEqualTo(1);
        assertThat(noticesOf(qingchuan, dispute, "step-opened-due")).isEqualTo(1);
    }

    @Test
    void one_who_is_silent_loses_only_his_own_defence() {
        String dispute = file("demo-company-qingchuan", "demo-agency-hengyan");
        press.printAll();
        answer(defence(dispute, first(dispute)), qingchuan);
        Job silent = engine.timer(dispute);
        clock.set("2026-03-06T00:00");
        engine.management.executeJob(silent.getId());

        assertThat(clockOf(dispute, first(dispute)).state()).isEqualTo(LegalClock.State.MET);
        assertThat(clockOf(dispute, second(dispute)).state()).isEqualTo(LegalClock.State.MISSED);
        assertThat(waiting(dispute)).containsExactly("rule");
    }

    @Test
    void a_step_meets_the_clock_it_names_and_the_process_runs_on_after_the_case_is_closed() {
        String dispute = ruled(null);

        assertThat(engine.clockOf(dispute, "dispute.limit").state()).isEqualTo(LegalClock.State.MET);
        press.printAll();
        assertThat(engine.cases.get(dispute).outcome()).isEqualTo("completed");
        WorkItem enforce = item(dispute, "enforce");
        assertThat(enforce.dueAt()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(engine.clockOf(dispute, "dispute.enforce").state()).isEqualTo(LegalClock.State.RUNNING);

        forms.complete(enforce.id(), staff("clerk"), new StepInput(Map.of("remark", List.of("ok")), List.of(), null));

        assertThat(engine.clockOf(dispute, "dispute.enforce").state()).isEqualTo(LegalClock.State.MET);
        assertThat(waiting(dispute)).isEmpty();
    }

    @Test
    void what_all_wait_for_together_goes_on_with_service_on_who_receives_for_all() {
        String dispute = ruled(null);
        press.printAll();
        assertThat(waiting(dispute)).containsExactly("enforce");
        LocalDate lateService = LocalDate.of(2026, 3, 5);

        clock.set("2026-03-05T10:00");
        serveByHand(dispute, "decision", second(dispute), lateService);

        assertThat(engine.record.latestEvent(dispute, java.util.Set.of("served.decision"), null))
                .hasValueSatisfying(event -> assertThat(event.on()).isEqualTo("2026-03-02"));
        assertThat(engine.record.latestEvent(dispute, java.util.Set.of("served.decision"), second(dispute)))
                .hasValueSatisfying(event -> assertThat(event.on()).isEqualTo(lateService));
    }

    @Test
    void service_on_another_party_alone_releases_nothing_that_all_wait_for() {
        String dispute = file(null, "demo-agency-hengyan");
        press.printAll();
        answer(defence(dispute, second(dispute)), hengyan);
        serveByHand(dispute, "notice", first(dispute), LocalDate.of(2026, 3, 2));
        answer(defence(dispute, first(dispute)), staff("clerk"));
        rule(dispute);
        press.printAll();

        assertThat(deliveries.proofs(dispute)).hasSize(3);
        assertThat(engine.cases.get(dispute).open()).isTrue();
        serveByHand(dispute, "decision", first(dispute), LocalDate.of(2026, 3, 2));
        assertThat(engine.cases.get(dispute).outcome()).isEqualTo("completed");
    }

    @Test
    void an_act_of_several_roles_is_offered_to_each_of_them_and_to_their_deputies() {
        String dispute = file("demo-company-qingchuan", "demo-agency-hengyan");

        for (Actor each : List.of(lanhe, qingchuan, hengyan, staff("section-head"), staff("clerk"))) {
            assertThat(steps.acts(dispute, each))
                    .extracting(Proceedings.OpenAct::message)
                    .containsExactly("amend");
        }
        Actor approver = staff("approver");
        assertThat(steps.acts(dispute, approver)).isEmpty();
        deputise("demo-section", approver.accountId());
        assertThat(steps.acts(dispute, approver)).hasSize(1);
        Proceedings.OpenAct amend = steps.acts(dispute, approver).get(0);
        assertThat(steps.forParty(amend, approver)).isFalse();
        assertThat(steps.forParty(amend, staff("clerk"))).isTrue();

        forms.act(
                dispute,
                amend,
                hengyan,
                new StepInput(Map.of("opinion", List.of("x"), "_submit", List.of("1")), List.of(), null));

        assertThat(engine.record.latestEvent(dispute, java.util.Set.of("amended"), second(dispute)))
                .hasValueSatisfying(event -> assertThat(event.party()).isEqualTo(second(dispute)));
        assertThat(engine.record.latestEvent(dispute, java.util.Set.of("amendment-noted"), null))
                .isPresent();
    }

    @Test
    void a_clerk_who_enters_an_act_says_for_which_of_several_parties() {
        String dispute = file("demo-company-qingchuan", null);
        Actor clerk = staff("clerk");
        Proceedings.OpenAct amend = steps.acts(dispute, clerk).get(0);
        Map<String, List<String>> page = Map.of("opinion", List.of("x"), "_submit", List.of("1"));

        assertThat(steps.enteredFor(dispute, amend, clerk))
                .extracting(CaseParty::name)
                .containsExactly("蓝禾", "甲", "乙");
        assertThat(steps.enteredFor(dispute, amend, staff("section-head"))).isEmpty();
        assertThatThrownBy(() -> forms.act(dispute, amend, clerk, new StepInput(page, List.of(), null)))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("act.party"));
        assertThatThrownBy(() -> forms.act(dispute, amend, clerk, new StepInput(page, List.of(), "stranger", null)))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("act.party"));

        forms.act(dispute, amend, clerk, new StepInput(page, List.of(), second(dispute), LocalDate.of(2026, 2, 27)));

        assertThat(engine.record.latestEvent(dispute, java.util.Set.of("amended"), second(dispute)))
                .hasValueSatisfying(event -> {
                    assertThat(event.party()).isEqualTo(second(dispute));
                    assertThat(event.on()).isEqualTo("2026-02-27");
                });
        assertThat(engine.record.latest(dispute, "amend").orElseThrow().party()).isEqualTo(second(dispute));
    }

    @Test
    void the_desk_asks_the_clerk_for_the_party() throws Exception {
        String dispute = file("demo-company-qingchuan", null);
        String act = "/desk/cases/" + dispute + "/acts/amend";

        assertThat(mvc.get().uri(act).with(As.person("clerk")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("name=\"_party\"", "代哪一方当事人录入", ">乙</option>");
        assertThat(mvc.get().uri(act).with(As.person("section")).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("_party");
    }

    @Test
    void a_step_routed_to_another_body_is_proposed_to_the_people_there() {
        String near = file("demo-company-qingchuan", null);
        String far = file("demo-company-qingchuan", null);
        engine.retrying.run(() -> engine.record.keep(
                far, "file-dispute", null, Actor.system(), LocalDate.now(clock), Map.of(), Map.of("field", "far")));

        assertThat(approvers(near)).isNotEmpty().allMatch(body -> body.equals(BODY));
        assertThat(approvers(far)).isNotEmpty().allMatch(body -> body.equals("pudong-centre"));
    }

    /** Bodies of those who are proposed for the ruling. */
    private List<String> approvers(String dispute) {
        Map<?, ?> people =
                (Map<?, ?>) context.of(engine.cases.get(dispute), "enforce").getOrDefault("people", Map.of());
        List<?> options = (List<?>) people.get("approver");
        return options.stream()
                .map(option -> String.valueOf(((Map<?, ?>) option).get("value")))
                .map(id -> String.valueOf(accounts.find(id).orElseThrow().bodyId()))
                .toList();
    }

    /** Two respondents, each with its company or, without one, to be served by hand; the claimant is lanhe. */
    private String file(@Nullable String firstCompany, @Nullable String secondCompany) {
        String id = UUID.randomUUID().toString();
        LocalDate today = LocalDate.now(clock);
        engine.retrying.run(() -> {
            engine.cases.open(new NewCase(id, "dispute", BODY, null, "a dispute", today), Actor.system());
            parties.add(id, "claimant", "蓝禾", "demo-company-lanhe", null);
            parties.add(id, "respondent", "甲", firstCompany, null);
            parties.add(id, "respondent", "乙", secondCompany, null);
            engine.record.happened(id, "filed", null, today);
            engine.proceedings.start(id, "dispute", Map.of());
        });
        return id;
    }

    /** Both have answered, the second on paper where it has no company, and the ruling is made. */
    private String ruled(@Nullable String secondCompany) {
        String dispute = file("demo-company-qingchuan", secondCompany);
        press.printAll();
        answer(defence(dispute, first(dispute)), qingchuan);
        serveByHand(dispute, "notice", second(dispute), LocalDate.of(2026, 3, 2));
        answer(defence(dispute, second(dispute)), staff("clerk"));
        rule(dispute);
        return dispute;
    }

    private void rule(String dispute) {
        WorkItem rule = item(dispute, "rule");
        forms.complete(rule.id(), staff("approver"), new StepInput(Map.of("ruling", List.of("x")), List.of(), null));
    }

    private StepResult answer(WorkItem item, Actor actor) {
        return forms.complete(item.id(), actor, new StepInput(Map.of("defence", List.of("不侵权")), List.of(), null));
    }

    private void serveByHand(String dispute, String letter, String party, LocalDate on) {
        String id = letters.of(dispute).stream()
                .filter(one -> one.key().equals(letter))
                .findFirst()
                .orElseThrow()
                .id();
        deliveries.serveByHand(id, party, new ManualService(ServiceMode.DIRECT, on, false, "回证"), staff("clerk"));
    }

    private void deputise(String whose, String deputy) {
        LocalDate today = LocalDate.now(clock);
        assertThat(deputies.deputise(whose, deputy, today, today, staff("system-administrator")))
                .isEmpty();
    }

    private long noticesOf(Actor actor, String dispute, String notice) {
        return jdbc.sql("""
                        SELECT count(*) FROM delivery_inbox
                        WHERE account_id = :account AND case_id = :case AND notice = :notice
                        """)
                .param("account", actor.accountId())
                .param("case", dispute)
                .param("notice", notice)
                .query(Long.class)
                .single();
    }

    private Actor staff(String role) {
        return accounts.withRole(BODY, role).get(0).actor();
    }

    private String first(String dispute) {
        return respondents(dispute).get(0);
    }

    private String second(String dispute) {
        return respondents(dispute).get(1);
    }

    private List<String> respondents(String dispute) {
        return parties.of(dispute).stream()
                .filter(party -> party.role().equals("respondent"))
                .map(CaseParty::id)
                .toList();
    }

    private List<String> waiting(String dispute) {
        return worklist.openOf(List.of(dispute)).stream().map(WorkItem::step).toList();
    }

    private WorkItem item(String dispute, String step) {
        return worklist.openOf(List.of(dispute)).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private WorkItem defence(String dispute, String party) {
        return worklist.openOf(List.of(dispute)).stream()
                .filter(item -> item.step().equals("defend") && party.equals(item.party()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no defence of " + party + " among " + waiting(dispute)));
    }

    private LegalClock clockOf(String dispute, String party) {
        return engine.clocks.of(dispute).stream()
                .filter(one -> one.rule().equals("dispute.defend") && party.equals(one.party()))
                .findFirst()
                .orElseThrow();
    }
}
