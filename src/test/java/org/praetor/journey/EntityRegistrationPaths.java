package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.registry.Registry;
import org.praetor.registry.RegistryEntry;
import org.praetor.testing.Together;
import org.praetor.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registration of companies and agencies: registered, asked once, refused by each of the three who may refuse. */
abstract class EntityRegistrationPaths extends EntityRegistration {

    @Autowired
    Registry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_company_that_meets_every_condition_is_checked_approved_confirmed_and_entered() {
        clock.set("2026-09-25T09:00");
        String request = filed();
        then(request)
                .waitsFor("check-registration")
                .isDueOn("check-registration", "2026-10-09")
                .hasPhase("check")
                .hasArchived("application");
        clock.set("2026-09-28T09:00");
        check(request, Map.of());
        then(request)
                .waitsFor("approve-registration")
                .isDueOn("approve-registration", "2026-09-30")
                .hasMet("registration.check")
                .hasPhase("approval")
                .hasNotPassed("issue-supplement", "ineligible", "not-registrable");
        approves(request);
        then(request).waitsFor("record-confirmation").hasPhase("confirmation").hasNotPassed("to-enroll", "to-refusal");

        officeConfirms(request);

        then(request)
                .isClosedAs("registered")
                .hasPassed("checked", "approved", "give-number", "agency", "confirmed", "enroll", "issue-confirmation")
                .hasNotPassed("to-refusal", "issue-refusal", "registration-refused", "withdraw")
                .hasMet("registration.check", "registration.approve")
                .hasServed("confirmation");
        assertThat(centre.file(request).docketNumber()).matches("沪备〔2026〕\\d+号");
        assertThat(papers.text(request, "confirmation", entity))
                .contains("晓岚材料科技（上海）有限公司", "91310000MA1FL0001R", "2026年3月2日确认", "新材料")
                .contains(centre.file(request).docketNumber());
        assertThat(papers.text(request, "application", flow)).contains("晓岚材料科技（上海）有限公司", "杨浦");
        assertThat(registry.entries(Centre.BODY))
                .filteredOn(entry -> entry.uscc().equals("91310000MA1FL0001R"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.status(LocalDate.parse("2026-09-28"))).isEqualTo("confirmed"))
                .extracting(RegistryEntry::fields)
                .asString()
                .contains("新材料");
    }

    @Test
    void an_agency_is_registered_without_confirmation_by_the_office() {
        String request = filed(AGENCY);
        check(request, Map.of());
        approves(request);

        then(request)
                .isClosedAs("registered")
                .hasPassed("agency", "to-enroll", "enroll", "archive-agency-form")
                .hasArchived("agency-application")
                .hasNotPassed("record-confirmation", "confirmed", "to-refusal")
                .hasServed("confirmation");
        assertThat(centre.file(request).docketNumber()).matches("沪代登〔2026〕\\d+号");
        assertThat(papers.text(request, "confirmation", entity)).contains("专利代理机构登记", "31888");
    }

    @ParameterizedTest
    @CsvSource({
        "R-REG-01, inArea, 未在服务区域内登记",
        "R-REG-01-entity, independentEntity, 不是独立法人或经营主体",
        "R-REG-02, industryMatched, 不属于获批产业领域",
        "R-REG-03, researchCapacity, 不具有真实研发能力",
        "R-REG-06, goodFaith, 存在非正常申请、故意侵权或失信情形"
    })
    void a_company_that_misses_a_condition_is_refused(String rule, String field, String reason) {
        String request = filed();

        check(request, Map.of(field, "no"));

        isRefused(request, rule, reason);
        then(request)
                .hasPassed("ineligible", "not-registrable")
                .hasNotPassed("issue-supplement", "approve-registration", "give-number");
    }

    @Test
    void an_agency_that_is_not_on_the_guarantee_list_is_refused() {
        String request = filed(AGENCY);

        check(request, Map.of("guaranteeListed", "no"));

        isRefused(request, "R-REG-12", "不在专利代理机构精准服务保障名单");
    }

    @Test
    void warnings_do_not_hinder_registration() {
        String request = filed(Samples.with(COMPANY, Map.of("insuredStaff", "3", "grantedInventions", "0")));

        check(request, Map.of("managementSystem", "no", "establishedOneYear", "no"));

        then(request).waitsFor("approve-registration").hasNotPassed("curable");
    }

    @Test
    void missing_proofs_are_asked_for_once_and_the_registration_goes_on() {
        clock.set("2026-04-30T09:00");
        String request = filed();
        check(request, Map.of("researchCapacity", "unclear", "missingItems", "请附社保证明"));
        then(request)
                .waitsFor("supplement")
                .isDueOn("supplement", "2026-05-08")
                .hasTimer("supplement-lapsed", "2026-05-08")
                .hasServed("supplement");
        assertThat(papers.text(request, "supplement", entity)).contains("R-REG-03-proof", "请附社保证明", "3个工作日内");

        supplements(request);

        then(request)
                .waitsFor("check-registration")
                .isDueOn("check-registration", "2026-05-11")
                .hasMet("registration.supplement")
                .hasNotPassed("supplement-lapsed", "not-supplemented", "still-incomplete");
        check(request, Map.of());
        then(request).waitsFor("approve-registration");
    }

    @Test
    void proofs_still_missing_after_the_supplement_end_in_a_refusal() {
        String request = filed();
        check(request, Map.of("papersComplete", "no"));
        supplements(request);

        check(request, Map.of("papersComplete", "no"));

        then(request)
                .isClosedAs("refused")
                .hasPassed("still-incomplete", "not-registrable", "issue-refusal")
                .hasNotPassed("supplement-lapsed", "ineligible")
                .hasServed("supplement", "refusal");
    }

    @Test
    void proofs_not_given_in_time_end_in_a_refusal_when_the_last_day_is_over() {
        clock.set("2026-04-30T09:00");
        String request = filed();
        check(request, Map.of("papersComplete", "no"));
        then(request).hasTimer("supplement-lapsed", "2026-05-08");

        timers.fire(request, "supplement-lapsed");

        then(request)
                .isClosedAs("refused")
                .hasPassed("supplement-lapsed", "not-supplemented", "not-registrable", "issue-refusal")
                .hasNotPassed("supplement", "still-incomplete", "ineligible", "approve-registration")
                .hasMissed("registration.supplement")
                .hasServed("supplement", "refusal");
    }

    @Test
    void the_approver_may_refuse_and_so_may_the_office() {
        String byApprover = filed();
        check(byApprover, Map.of());
        centre.complete(
                byApprover,
                "approve-registration",
                approver,
                Map.of("registrationApproval", "refuse", "registrationReason", "研发场地不实"));
        isRefused(byApprover, "研发场地不实");
        then(byApprover).hasPassed("approved").hasNotPassed("give-number", "not-registrable");

        String byOffice = filed();
        check(byOffice, Map.of());
        approves(byOffice);
        centre.complete(
                byOffice,
                "record-confirmation",
                flow,
                Map.of("confirmation", "refused", "confirmedOn", "2026-03-02", "confirmationReason", "重复备案"));
        isRefused(byOffice, "国家知识产权局不予确认的理由：重复备案");
        then(byOffice).hasPassed("give-number", "confirmed").hasNotPassed("enroll", "not-registrable");
    }

    @Test
    void a_cancelled_company_waits_three_years_and_then_begins_anew() {
        String uscc = "91310110MA1K0E053E";
        Map<String, String> muyun = Samples.with(COMPANY, Map.of("entityName", "沐云精密陶瓷（上海）有限公司", "uscc", uscc));
        register(muyun);
        jdbc.sql("UPDATE praetor.registry_entry SET cancelled_on = '2026-03-02' WHERE uscc = :uscc")
                .param("uscc", uscc)
                .update();
        clock.set("2029-03-02T09:00");
        String early = filed(muyun);
        check(early, Map.of());
        isRefused(early, "R-DIS-03", "三年内不得重新申请");

        clock.set("2029-03-05T09:00");
        register(muyun);

        assertThat(entry("entity", uscc)).satisfies(again -> {
            assertThat(again.status(LocalDate.parse("2029-03-05"))).isEqualTo("confirmed");
            assertThat(again.confirmedOn()).isEqualTo("2026-03-02");
        });
        jdbc.sql("DELETE FROM praetor.registry_entry WHERE uscc = :uscc")
                .param("uscc", uscc)
                .update();
    }

    @Test
    void a_company_on_the_list_files_again_to_change_its_entry_and_stays_suspended() {
        register(COMPANY);
        String uscc = COMPANY.get("uscc");
        LocalDate confirmedOn = entry("entity", uscc).confirmedOn();
        jdbc.sql("UPDATE praetor.registry_entry SET suspended_until = '2026-06-30' WHERE uscc = :uscc")
                .param("uscc", uscc)
                .update();

        register(Samples.with(COMPANY, Map.of("entityName", "晓岚新材料（上海）有限公司", "fields", "节能环保")));

        assertThat(entry("entity", uscc)).satisfies(changed -> {
            assertThat(changed.name()).isEqualTo("晓岚新材料（上海）有限公司");
            assertThat(changed.fields()).containsExactly("节能环保");
            assertThat(changed.confirmedOn()).isEqualTo(confirmedOn);
            assertThat(changed.status(LocalDate.parse("2026-03-02"))).isEqualTo("suspended");
        });
        jdbc.sql("DELETE FROM praetor.registry_entry WHERE uscc = :uscc AND kind = 'entity'")
                .param("uscc", uscc)
                .update();
    }

    @Test
    void a_code_that_another_agency_has_is_corrected_with_the_supplement() {
        Map<String, String> other = Samples.with(AGENCY, Map.of("uscc", "91310110MA1K0E053E", "agencyCode", "31999"));
        String request = filed(other);
        check(request, Map.of("missingItems", "代码与他所相同"));
        then(request).waitsFor("supplement");
        assertThat(centre.page(request, "supplement", entity)).containsEntry("agencyCode", "31999");

        supplements(request, other, Map.of("agencyCode", "31666"));
        check(request, Map.of());

        then(request).waitsFor("approve-registration");
        approves(request);
        assertThat(entry("agency", "91310110MA1K0E053E").agencyCode()).isEqualTo("31666");
    }

    @Test
    void of_two_agencies_with_one_code_only_the_first_approved_is_entered() {
        Map<String, String> one = Samples.with(AGENCY, Map.of("uscc", "91310115MA1K0A0172", "agencyCode", "31555"));
        Map<String, String> two = Samples.with(AGENCY, Map.of("uscc", "91310104MA1K0B028F", "agencyCode", "31555"));
        String first = filed(one);
        String second = filed(two);
        check(first, Map.of());
        check(second, Map.of());
        approves(first);
        then(first).isClosedAs("registered");

        assertThatThrownBy(() -> approves(second)).isInstanceOfSatisfying(PraetorException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(PraetorException.Kind.CONFLICT);
            assertThat(refused.code()).isEqualTo("registry.code-taken");
        });

        then(second).waitsFor("approve-registration");
        centre.complete(
                second,
                "approve-registration",
                approver,
                Map.of("registrationApproval", "refuse", "registrationReason", "代码重复"));
        isRefused(second, "代码重复");
    }

    @Test
    void of_two_agencies_with_one_code_approved_at_the_same_moment_one_is_entered_and_the_other_hears_why_not()
            throws Exception {
        Deque<String> requests = new ConcurrentLinkedDeque<>();
        for (String uscc : List.of("91310115MA1K0A0172", "91310104MA1K0B028F")) {
            String request = filed(Samples.with(AGENCY, Map.of("uscc", uscc, "agencyCode", "31444")));
            check(request, Map.of());
            requests.add(request);
        }

        List<String> answers = Together.run(2, () -> {
            try {
                approves(requests.remove());
                return "entered";
            } catch (PraetorException e) {
                return e.code();
            }
        });

        assertThat(answers).containsExactlyInAnyOrder("entered", "registry.code-taken");
        // Which of the two was entered is chance: what comes after must not meet it.
        jdbc.sql("DELETE FROM praetor.registry_entry WHERE agency_code = '31444'")
                .update();
    }

    @Test
    void the_figures_of_an_application_can_be_corrected() {
        String request = filed(Samples.with(COMPANY, Map.of("insuredStaff", "3")));
        check(request, Map.of("papersComplete", "no", "missingItems", "请核对参保人数"));
        supplements(request, COMPANY, Map.of("insuredStaff", "21"));
        check(request, Map.of());

        then(request).waitsFor("approve-registration");
        assertThat(cases.record()
                        .latest(request, "registration")
                        .orElseThrow()
                        .values()
                        .toString())
                .doesNotContain("R-REG-05-staff");
    }

    private void register(Map<String, String> application) {
        String request = filed(application);
        check(request, Map.of());
        approves(request);
        officeConfirms(request);
        then(request).isClosedAs("registered");
    }

    private RegistryEntry entry(String kind, String uscc) {
        return registry.entries(Centre.BODY).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.uscc().equals(uscc))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_checked_does_not_approve() {
        LocalDate today = LocalDate.parse("2026-03-02");
        deputies.deputise(approver.accountId(), flow.accountId(), today, today, centre.staff("system-administrator"));
        Actor deputy = accounts.actor(flow.accountId()).orElseThrow();
        String request = filed();
        check(request, Map.of());
        WorkItem item = centre.waiting(request, "approve-registration");

        assertThatThrownBy(() -> centre.tried(item, deputy, Map.of("registrationApproval", "approve"), Map.of(), null))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.code()).isEqualTo("work.four-eyes"));
        then(request).waitsFor("approve-registration").hasNotPassed("approved");
        jdbc.sql("DELETE FROM praetor.deputy").update();
    }

    @Test
    void an_application_may_be_withdrawn_until_it_is_confirmed() {
        String request = filed();
        check(request, Map.of());
        approves(request);

        centre.act(request, "withdraw", entity, Map.of("withdrawReason", "暂缓", "withdrawConfirmed", "true"));

        then(request)
                .isClosedAs("withdrawn")
                .hasPassed("withdraw", "close-withdrawn", "withdrawn")
                .hasNotPassed("record-confirmation", "enroll", "issue-refusal")
                .hasServed();
    }

    private void isRefused(String request, String... words) {
        then(request)
                .isClosedAs("refused")
                .hasPassed("to-refusal", "issue-refusal", "registration-refused")
                .hasNotPassed("enroll", "issue-confirmation", "registered")
                .hasServed("refusal");
        assertThat(papers.text(request, "refusal", entity))
                .contains("决定不予备案（登记）")
                .contains(words);
    }
}
