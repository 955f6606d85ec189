package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.Alarm;
import org.praetor.clock.AlarmAddressees;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.clock.OpenSteps;
import org.praetor.delivery.Served;
import org.praetor.letter.TemplateSource;
import org.praetor.testing.Alarms;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The conventions of models, on the real engine, with a proceeding from a folder outside of the product. */
@PraetorTest
@Import(Errands.class)
class ProceedingTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Proceedings proceedings;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecord record;

    @Autowired
    Clocks clocks;

    @Autowired
    Organisations organisations;

    @Autowired
    Retrying retrying;

    @Autowired
    ManagementService management;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    OpenSteps openSteps;

    @Autowired
    AlarmAddressees addressees;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TemplateSource templates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    Heard heard;

    @Autowired
    Errands errands;

    @BeforeEach
    void monday_morning() {
        clock.set("2026-03-02T09:00");
        heard.clear();
    }

    @Test
    void a_step_opens_with_role_phase_due_date_and_rules_of_its_model() {
        String errand = errands.file("normal");

        StepOpened work = heard.open(errand, "work");
        assertThat(work.candidate()).isEqualTo("pre-examiner");
        assertThat(work.staff()).isTrue();
        assertThat(work.phase()).isEqualTo("work");
        assertThat(work.skill()).isEqualTo("errands");
        assertThat(work.dueAt()).isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(cases.get(errand).phase()).isEqualTo("work");
        assertThat(heard.phases(errand)).containsExactly("admission", "work");
    }

    @Test
    void a_decision_keeps_every_hit_and_the_strongest_outcome_wins() {
        String errand = errands.file("urgent");

        assertThat(cases.get(errand).outcome()).isEqualTo("not-accepted");
        assertThat(heard.opened(errand)).isEmpty();
        assertThat(jdbc.sql("""
                                SELECT h.reason
                                  FROM proceeding_decision d
                                  JOIN proceeding_decision_hit h ON h.decision_id = d.id
                                 WHERE d.case_id = :errand
                                 ORDER BY h.position
                                """).param("errand", errand).query(String.class).list())
                .containsExactly("too-urgent", "admissible");
        assertThat(record.latest(errand, "admission").orElseThrow().values()).containsEntry("outcome", "refuse");
    }

    @Test
    void an_accepted_case_gets_the_next_number_of_its_body() {
        String first = errands.file("normal");
        String second = errands.file("normal");

        String prefix = organisations.body(cases.get(first).body()).prefix();
        assertThat(cases.get(first).docketNumber())
                .startsWith(prefix + "办〔2026〕")
                .endsWith("号");
        assertThat(cases.get(second).docketNumber())
                .isNotEqualTo(cases.get(first).docketNumber());
    }

    @Test
    void completing_a_step_meets_its_clock_with_the_day_of_receipt_and_notes_its_event() {
        String errand = errands.file("normal");

        errands.complete(errand, "work", Map.of("verdict", "done"), MONDAY);

        assertThat(errands.clockOf(errand, "errand.work").state()).isEqualTo(LegalClock.State.MET);
        assertThat(record.latestEvent(errand, Set.of("worked"), null)
                        .orElseThrow()
                        .on())
                .isEqualTo(MONDAY);
        assertThat(heard.closed(errand, "work").completed()).isTrue();
        assertThat(heard.open(errand, "conclude").fourEyes()).containsExactly("work");
        assertThat(heard.opened(errand)).extracting(StepOpened::step).doesNotContain("answer", "expedite");
    }

    @Test
    void a_step_is_completed_once_and_only_with_decisions_its_forms_declare() {
        String errand = errands.file("normal");
        String work = heard.open(errand, "work").stepId();

        assertThatThrownBy(() -> errands.complete(errand, "work", Map.of("admission", "accept"), MONDAY))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("step.unknown-decision"));
        errands.complete(errand, "work", Map.of("verdict", "done"), MONDAY);
        assertThatThrownBy(() -> retrying.run(() -> proceedings.complete(work, Map.of(), MONDAY)))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("step.closed"));
    }

    @Test
    void service_of_a_letter_lets_the_case_go_on_and_starts_the_reply_period() {
        String errand = noteServed();

        StepOpened answer = heard.open(errand, "answer");
        assertThat(answer.staff()).isFalse();
        assertThat(answer.dueAt()).isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
        errands.complete(errand, "answer", Map.of(), MONDAY.plusDays(2));
        assertThat(heard.opened(errand)).extracting(StepOpened::step).containsExactly("work", "answer", "work");
        assertThat(cases.get(errand).open()).isTrue();
    }

    @Test
    void an_unanswered_letter_closes_the_case_when_its_timer_fires_and_the_clock_is_missed() {
        String errand = noteServed();
        Job lapse = errands.timer(errand);
        assertThat(lapse.getDuedate().toInstant()).isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));

        clock.set("2026-03-07T00:00");
        management.executeJob(lapse.getId());

        assertThat(cases.get(errand).outcome()).isEqualTo("lapsed");
        assertThat(errands.clockOf(errand, "errand.reply").state()).isEqualTo(LegalClock.State.MISSED);
        assertThat(heard.closed(errand, "answer").completed()).isFalse();
    }

    @Test
    void a_message_nobody_waits_for_is_a_value() {
        String errand = errands.file("normal");

        assertThat(retrying.call(() -> proceedings.signal(errand, "served-note", Map.of(), MONDAY)))
                .isFalse();
        assertThat(heard.opened(errand)).extracting(StepOpened::step).containsExactly("work");
    }

    @Test
    void an_act_at_any_time_is_offered_and_ends_the_case_with_its_steps_and_timers() {
        String errand = errands.file("normal");
        assertThat(proceedings.acts(errand))
                .extracting(Proceedings.OpenAct::message, Proceedings.OpenAct::by, Proceedings.OpenAct::step)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("withdraw", List.of("applicant"), "withdraw"),
                        org.assertj.core.groups.Tuple.tuple("stay", List.of("section-head"), "order-stay"));

        assertThat(retrying.call(() -> proceedings.signal(errand, "withdraw", Map.of(), MONDAY)))
                .isTrue();

        assertThat(cases.get(errand).outcome()).isEqualTo("withdrawn");
        assertThat(heard.closed(errand, "work").completed()).isFalse();
        assertThat(errands.timers(errand)).isEmpty();
        assertThat(proceedings.acts(errand)).isEmpty();
        assertThat(record.latestEvent(errand, Set.of("withdrawn"), null)).isPresent();
    }

    @Test
    void a_hold_parks_timers_and_due_dates_locks_steps_and_gives_the_days_back() {
        String errand = errands.file("normal");
        clock.set("2026-03-03T09:00");
        retrying.call(() -> proceedings.signal(errand, "stay", Map.of(), MONDAY.plusDays(1)));

        assertThat(errands.timer(errand).getDuedate().toInstant()).isEqualTo(Clocks.NEVER);
        assertThat(heard.moved(errand, "work").dueAt()).isNull();
        assertThat(proceedings.acts(errand)).isEmpty();
        assertThatThrownBy(() -> errands.complete(errand, "work", Map.of("verdict", "done"), MONDAY))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("case.held"));

        clock.set("2026-03-10T09:00");
        errands.complete(errand, "resume", Map.of(), LocalDate.of(2026, 3, 10));

        Instant due = errands.clockOf(errand, "errand.work").due();
        assertThat(due).isAfter(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(errands.timer(errand).getDuedate().toInstant()).isEqualTo(due);
        assertThat(heard.moved(errand, "work").dueAt()).isEqualTo(due);
        assertThat(proceedings.acts(errand)).hasSize(2);
        assertThat(errands.timers(errand))
                .allMatch(job -> job.getDuedate().toInstant().isAfter(clock.instant()));
        assertThat(heard.opened(errand)).extracting(StepOpened::step).containsExactly("work", "resume");
    }

    @Test
    void an_act_that_a_hold_forbids_is_refused_and_changes_nothing() {
        String errand = errands.file("normal");
        retrying.call(() -> proceedings.signal(errand, "stay", Map.of(), MONDAY));

        assertThatThrownBy(() -> retrying.call(() -> proceedings.signal(errand, "withdraw", Map.of(), MONDAY)))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("case.held"));

        assertThat(cases.get(errand).open()).isTrue();
        assertThat(record.latestEvent(errand, Set.of("withdrawn"), null)).isEmpty();
    }

    @Test
    void a_linked_case_runs_on_its_own_and_tells_its_opener_how_it_closed() {
        String errand = errands.file("normal");
        errands.complete(errand, "work", Map.of("verdict", "refer"), MONDAY);

        StepOpened side = heard.all().stream()
                .filter(step -> step.step().equals("do-side"))
                .reduce((one, other) -> other)
                .orElseThrow();
        assertThat(cases.opener(side.caseId())).contains(errand);
        errands.done(side.stepId(), Map.of("succeeded", true), MONDAY);

        assertThat(cases.get(side.caseId()).outcome()).isEqualTo("completed");
        assertThat(cases.get(errand).outcome()).isEqualTo("passed");
    }

    @Test
    void a_fired_timer_that_interrupts_nothing_offers_its_step_and_the_other_stays() {
        String errand = errands.file("normal");
        Job overdue = errands.timer(errand);

        clock.set("2026-03-10T00:00");
        management.executeJob(overdue.getId());

        assertThat(heard.opened(errand)).extracting(StepOpened::step).containsExactly("work", "expedite");
        assertThat(errands.clockOf(errand, "errand.work").state()).isEqualTo(LegalClock.State.MISSED);
        assertThat(errands.timers(errand)).isEmpty();
    }

    @Test
    void a_missed_clock_goes_on_reminding_the_heads_until_its_step_is_done() {
        String errand = errands.file("normal");
        clock.set("2026-03-10T00:00");
        management.executeJob(errands.timer(errand).getId());
        LegalClock missed = errands.clockOf(errand, "errand.work");

        assertThat(openSteps.pastDue(clock.instant())).anyMatch(step -> on(step, missed));
        assertThat(reminded(missed, "overdue")).contains("demo-section").doesNotContain("demo-head");
        assertThat(reminded(missed, "overdue-3")).contains("demo-head");

        errands.complete(errand, "work", Map.of("verdict", "done"), LocalDate.of(2026, 3, 10));
        assertThat(openSteps.pastDue(clock.instant())).noneMatch(step -> on(step, missed));
    }

    private static boolean on(OpenSteps.Waiting step, LegalClock clock) {
        return step.caseId().equals(clock.caseId()) && step.rule().equals(clock.rule());
    }

    private Set<String> reminded(LegalClock missed, String kind) {
        Alarm alarm = Alarms.of(missed, cases.get(missed.caseId()).body(), kind);
        return addressees.of(List.of(alarm)).getOrDefault(alarm, Set.of());
    }

    @Test
    void a_running_case_keeps_form_letter_text_and_table_of_its_version() {
        String old = errands.file("normal");
        String version = templates.version(old);
        SampleProceedings.replace(ROOT.resolve("forms/errand/letters/note.html"), "<h1>通知</h1>", "<h1>新通知</h1>");
        SampleProceedings.replace(
                ROOT.resolve("forms/errand/messages.properties"),
                "errand.work.verdict.label = 结论",
                "errand.work.verdict.label = 新结论");
        SampleProceedings.replace(
                ROOT.resolve("processes/errand/errand.bpmn"), "id=\"work\" name=\"办理\"", "id=\"work\" name=\"新办理\"");
        SampleProceedings.replace(ROOT.resolve("processes/errand/admission.dmn"), "\"urgent\"", "\"normal\"");

        catalogue.afterSingletonsInstantiated();
        String young = errands.file("urgent");

        assertThat(templates.version(young)).isNotEqualTo(version);
        assertThat(templates.template(young, "note")).contains("新通知");
        assertThat(templates.template(old, "note")).doesNotContain("新通知");
        assertThat(templates.text(old, "errand.work.verdict.label", Locale.CHINESE))
                .isEqualTo("结论");
        assertThat(templates.text(young, "errand.work.verdict.label", Locale.CHINESE))
                .isEqualTo("新结论");
        assertThat(proceedings.stepName(old, "work")).isEqualTo("办理");
        assertThat(proceedings.stepName(young, "work")).isEqualTo("新办理");
        assertThat(proceedings.textOfCase(old, "errand.work.verdict.label", Locale.CHINESE))
                .isEqualTo("结论");
        assertThat(cases.get(young).open()).isTrue();
        assertThat(proceedings.form(old, "work").id()).isEqualTo("errand.work");
        SampleProceedings.replace(ROOT.resolve("processes/errand/admission.dmn"), "\"normal\"", "\"urgent\"");
        catalogue.afterSingletonsInstantiated();
    }

    private String noteServed() {
        String errand = errands.file("normal");
        errands.complete(errand, "work", Map.of("verdict", "note"), MONDAY);
        assertThat(heard.opened(errand)).extracting(StepOpened::step).containsExactly("work");
        retrying.run(() -> {
            record.happened(errand, "served.note", null, MONDAY.plusDays(1));
            events.publishEvent(
                    new Served(errand, UUID.randomUUID().toString(), "note", "party", true, MONDAY.plusDays(1)));
        });
        return errand;
    }
}
