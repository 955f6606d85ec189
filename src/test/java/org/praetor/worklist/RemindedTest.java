package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.clock.Alarm;
import org.praetor.clock.AlarmAddressees;
import org.praetor.clock.AlarmRaised;
import org.praetor.clock.DigestDue;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.InboxMessage;
import org.praetor.proceeding.StepOpened;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Whom a reminder concerns, and what he reads. Every test is rolled back. */
@PraetorTest
@Transactional
@Import(OpenSteps.class)
class RemindedTest {

    private static final Instant DUE = Instant.parse("2026-03-09T16:00:00Z");

    @Autowired
    OpenSteps open;

    @Autowired
    AlarmAddressees addressees;

    @Autowired
    Worklist worklist;

    @Autowired
    Deputies deputies;

    @Autowired
    CaseParties parties;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void a_monday() {
        clock.set("2026-03-02T09:00");
    }

    private static Alarm alarm(CaseFile file, String kind, String party, boolean late) {
        return alarm(file, kind, party, late, LocalDate.of(2026, 3, 9));
    }

    private static Alarm alarm(CaseFile file, String kind, String party, boolean late, LocalDate last) {
        return new Alarm(
                UUID.randomUUID().toString(),
                1,
                file.id(),
                file.body(),
                "preexam.exam",
                party,
                false,
                DUE,
                last,
                kind,
                LocalDate.of(2026, 3, 2),
                late);
    }

    private Set<String> reminded(Alarm alarm) {
        return addressees.of(List.of(alarm)).getOrDefault(alarm, Set.of());
    }

    @Test
    void a_free_step_reminds_those_it_is_offered_to_and_a_held_one_its_holder_and_his_deputy() {
        CaseFile file = open.request("新材料");
        WorkItem item = open.opens(file, "examine", "pre-examiner");
        assertThat(reminded(alarm(file, "T-2", null, false)))
                .contains(open.id("examiner1"))
                .doesNotContain(open.id("examiner2"), open.id("reviewer"));

        worklist.claim(item.id(), item.version(), open.person("examiner1"));
        assertThat(reminded(alarm(file, "T-2", null, false))).containsExactly(open.id("examiner1"));
        deputies.deputise(
                open.id("examiner1"),
                open.id("examiner2"),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 5),
                open.person("admin"));
        assertThat(reminded(alarm(file, "T-0", null, false)))
                .containsExactlyInAnyOrder(open.id("examiner1"), open.id("examiner2"));
    }

    @Test
    void what_is_overdue_reminds_the_head_of_the_section_then_of_the_department_but_nobody_who_is_barred() {
        CaseFile file = open.request("");
        WorkItem item = open.opens(file, "examine", "pre-examiner");
        Alarm overdue = alarm(file, "overdue", null, false);
        assertThat(reminded(overdue)).contains(open.id("section")).doesNotContain(open.id("examiner1"));
        assertThat(reminded(alarm(file, "overdue-3", null, false)))
                .doesNotContain(open.id("section"))
                .isNotEmpty();

        parties.recuse(file.id(), open.id("section"), "R-REC-01", open.person("admin"));
        parties.recuse(file.id(), open.id("examiner1"), "R-REC-01", open.person("admin"));
        assertThat(reminded(overdue)).doesNotContain(open.id("section"));
        assertThat(reminded(alarm(file, "T-2", null, false)))
                .doesNotContain(open.id("examiner1"))
                .contains(open.id("examiner2"));
        assertThat(item.open()).isTrue();
    }

    @Test
    void a_party_s_own_clock_reminds_that_party_alone() {
        CaseFile file = open.request("");
        Actor agent = open.person("lanhe.xu");
        CaseParty own = parties.add(file.id(), "respondent", "甲", agent.companyId(), null);
        CaseParty other = parties.add(file.id(), "respondent", "乙", null, null);
        events.publishEvent(opened(file, own, DUE));
        events.publishEvent(opened(file, other, DUE));
        assertThat(reminded(alarm(file, "T-5", own.id(), false))).contains(agent.accountId());
        assertThat(reminded(alarm(file, "T-5", other.id(), false))).isEmpty();
    }

    private static StepOpened opened(CaseFile file, CaseParty party, Instant due) {
        return new StepOpened(
                UUID.randomUUID().toString(),
                file.id(),
                file.proceeding(),
                "answer",
                "respondent",
                false,
                party.id(),
                "examination",
                "",
                List.of(),
                false,
                "preexam.exam",
                List.of("preexam.exam"),
                due,
                0);
    }

    @Test
    void a_day_of_a_year_without_notice_is_said_to_be_provisional() {
        CaseFile file = open.request("");
        Actor agent = open.person("lanhe.xu");
        CaseParty own = parties.add(file.id(), "respondent", "甲", agent.companyId(), null);
        events.publishEvent(opened(file, own, Instant.parse("2099-03-09T16:00:00Z")));
        assertThat(deliveries.inbox(agent, "zh", 0, 1).get(0).body()).contains("2099-03-09（暂定）");
        assertThat(deliveries.inbox(agent, "en", 0, 1).get(0).body()).contains("2099-03-09 (provisional)");

        events.publishEvent(opened(file, own, DUE));
        assertThat(deliveries.inbox(agent, "zh", 0, 2))
                .anySatisfy(message -> assertThat(message.body()).contains("2026-03-09（含当日）"));
    }

    @Test
    void a_day_of_a_year_without_notice_is_provisional_in_the_digest_too() {
        CaseFile file = open.request("");
        Actor reader = open.person("examiner1");
        Alarm soon = alarm(file, "T-5", null, false);
        Alarm far = alarm(file, "T-5", null, false, LocalDate.of(2099, 3, 9));
        events.publishEvent(
                new DigestDue(reader.accountId(), List.of(new DigestDue.Line(soon, 4), new DigestDue.Line(far, 4))));

        for (String language : List.of("zh", "en")) {
            String mark = language.equals("zh") ? "2099-03-09（暂定）" : "2099-03-09 (provisional)";
            assertThat(deliveries.inbox(reader, language, 0, 1).get(0).lines())
                    .extracting(InboxMessage.Line::text)
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .contains("2026-03-09")
                                    .doesNotContain("2026-03-09（", "2026-03-09 ("),
                            line -> assertThat(line).contains(mark));
        }
    }

    @Test
    void the_digest_names_number_period_day_and_days_left_in_both_languages_and_no_title() {
        CaseFile file = open.request("");
        Actor reader = open.person("examiner1");
        events.publishEvent(new DigestDue(
                reader.accountId(),
                List.of(
                        new DigestDue.Line(alarm(file, "T-5", null, true), 4),
                        new DigestDue.Line(alarm(file, "overdue", null, false), -2))));
        UnaryOperator<String> first = language -> deliveries.inbox(reader, language, 0, 1).stream()
                .flatMap(message -> message.lines().stream())
                .map(InboxMessage.Line::text)
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
        assertThat(first.apply("zh"))
                .contains(file.number(), "2026-03-09", "还有4个工作日（迟发）", "已逾期2个工作日")
                .doesNotContain("泡沫陶瓷", "preexam.exam");
        assertThat(first.apply("en"))
                .contains(file.number(), "2026-03-09", "4 working days left (sent late)", "2 working days overdue")
                .doesNotContainPattern("\\p{IsHan}(?!发)");
        InboxMessage message = deliveries.inbox(reader, "zh", 0, 1).get(0);
        assertThat(message.lines().get(0).path()).isEqualTo("/desk/cases/" + file.id());
        assertThat(deliveries.open(message.id(), reader)).isEmpty();
        assertThat(deliveries.inbox(reader, "zh", 0, 1).get(0).read()).isTrue();
    }

    @Test
    void a_late_reminder_says_so() {
        CaseFile file = open.request("");
        Actor reader = open.person("examiner1");
        for (Map.Entry<Boolean, String> expected :
                Map.of(true, "迟发", false, "期限今日届满").entrySet()) {
            events.publishEvent(
                    new AlarmRaised(alarm(file, "T-0", null, expected.getKey()), List.of(reader.accountId())));
            assertThat(deliveries.inbox(reader, "zh", 0, 10))
                    .anySatisfy(message -> assertThat(message.subject()).contains(expected.getValue()));
        }
    }
}
