package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Deputies;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.clock.LegalClock;
import org.praetor.delivery.Deliveries;
import org.praetor.delivery.ManualService;
import org.praetor.delivery.ServiceMode;
import org.praetor.registry.RegistryKeeper;
import org.praetor.worklist.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** Measures against registered entities and agencies: imposed, objected to, dropped (domain.md §5.4). */
abstract class RegistrationMeasurePaths extends RegistrationMeasure {

    @Autowired
    Accounts accounts;

    @Autowired
    Deputies deputies;

    @Autowired
    Deliveries deliveries;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseParties parties;

    @Autowired
    RegistryKeeper keeper;

    @Test
    void a_suspension_is_checked_approved_and_notified_and_stands_when_nobody_objects_in_time() {
        clock.set("2026-04-29T09:00");
        String measure = filed(COMPANY, "R-DIS-02-abnormal");
        then(measure).waitsFor("confirm-measure").hasPhase("preparation");
        assertThat(centre.page(measure, "confirm-measure", flow))
                .containsEntry("ground", "R-DIS-02-abnormal")
                .containsEntry("measureFacts", "2026年2月20日经国家知识产权局认定");
        confirms(measure, "R-DIS-02-abnormal");
        then(measure).waitsFor("approve-measure").hasPassed("decide-measure", "proper");
        assertThat(status("entity", USCC)).isEqualTo("confirmed");
        assertThatThrownBy(() -> files.get(measure, company))
                .as("seen before it is approved")
                .isInstanceOf(PraetorException.class);

        approves(measure);

        then(measure)
                .waitsFor("object")
                .hasPhase("objection")
                .isDueOn("object", "2026-05-09")
                .hasTimer("objection-lapsed", "2026-05-09")
                .hasPassed(
                        "give-number",
                        "agreed",
                        "which-measure",
                        "note-suspended",
                        "date-suspension",
                        "suspend-entry",
                        "to-notice")
                .hasNotPassed("cancel-entry", "to-return", "dropped", "lift-measure")
                .hasServed("measure");
        assertThat(entry("entity", USCC).suspendedUntil()).isEqualTo("2026-10-29");
        assertThat(cases.clocks().of(measure)).extracting(LegalClock::rule).containsExactly("discipline.objection");
        assertThat(papers.text(measure, "measure", company))
                .contains("暂停快速预审服务通知书", USCC, "有一件申请被认定为非正常申请", "2026年2月20日经国家知识产权局认定")
                .contains("6个月，至2026年10月29日止", "5个工作日内");
        assertThat(acts(measure)).isEqualTo("suspend R-DIS-02-abnormal");
        assertThat(centre.file(measure).docketNumber()).matches("沪备管〔2026〕\\d+号");
        assertThat(files.get(measure, company).id()).isEqualTo(measure);
        assertThatThrownBy(() -> files.get(measure, centre.company("demo-company-lanhe")))
                .isInstanceOf(PraetorException.class);

        timers.fire(measure, "objection-lapsed");

        then(measure)
                .isClosedAs("completed")
                .hasPassed("objection-lapsed", "to-stand", "close-measure", "stands")
                .hasNotPassed("object", "objected", "decide-objection")
                .hasMissed("discipline.objection")
                .hasServed("measure");
        assertThat(status("entity", USCC)).isEqualTo("suspended");
    }

    @Test
    void an_objection_that_is_upheld_takes_the_measure_back() {
        String measure = imposed(COMPANY, "R-DIS-02-abnormal");
        then(measure).isDueOn("object", "2026-03-09").hasTimer("objection-lapsed", "2026-03-09");

        objects(measure, company);

        then(measure)
                .waitsFor("decide-objection")
                .hasPassed("objected")
                .hasNotPassed("to-stand", "objection-lapsed")
                .hasMet("discipline.objection");
        decides(measure, "uphold");
        then(measure)
                .isClosedAs("dismissed")
                .hasPassed("upheld", "lift-measure", "issue-lifting", "close-lifted", "lifted")
                .hasNotPassed("issue-upholding", "to-stand")
                .hasServed("measure", "lifting");
        assertThat(status("entity", USCC)).isEqualTo("confirmed");
        assertThat(papers.text(measure, "lifting", company)).contains("该申请已在期限内主动撤回", "异议成立", "经向国家知识产权局核实");
        assertThat(acts(measure)).isEqualTo("suspend R-DIS-02-abnormal, lift R-DIS-02-abnormal");
    }

    @Test
    void an_objection_that_is_not_upheld_is_answered_and_the_measure_stands() {
        String measure = imposed(COMPANY, "R-DIS-03-again");
        assertThat(papers.text(measure, "measure", company)).contains("取消备案（登记）通知书", "3年内不受理新的备案申请");
        objects(measure, company);

        decides(measure, "reject");

        then(measure)
                .isClosedAs("completed")
                .hasPassed("cancel-entry", "issue-upholding", "to-stand", "close-measure")
                .hasNotPassed("suspend-entry", "date-suspension", "lift-measure")
                .hasServed("measure", "upholding");
        assertThat(status("entity", USCC)).isEqualTo("cancelled");
        assertThat(papers.text(measure, "upholding", company)).contains("异议不成立，维持原措施", "经向国家知识产权局核实");
    }

    @Test
    void an_agency_is_cancelled_and_says_that_it_does_not_object() {
        String measure = imposed(AGENCY, "R-DIS-05-name");
        Actor agency = centre.company("demo-agency-hengyan");
        assertThat(papers.text(measure, "measure", agency)).contains("代理机构出借资质", "代理机构登记", "一年内不予登记");
        assertThat(status("agency", AGENCY_USCC)).isEqualTo("cancelled");

        centre.complete(measure, "object", agency, Map.of("objection", "accept"));

        then(measure)
                .isClosedAs("completed")
                .hasPassed("objected", "to-stand")
                .hasNotPassed("decide-objection", "objection-lapsed");
        assertThat(status("agency", AGENCY_USCC)).isEqualTo("cancelled");
    }

    @Test
    void a_reminder_leaves_the_entry_as_it_is_also_when_it_is_taken_back() {
        String measure = imposed(COMPANY, "R-DIS-01-defects");
        then(measure).waitsFor("object").hasNotPassed("suspend-entry", "cancel-entry");
        assertThat(papers.text(measure, "measure", company)).contains("快速预审提醒通知书", "现予提醒");
        assertThat(status("entity", USCC)).isEqualTo("confirmed");
        objects(measure, company);
        decides(measure, "uphold");

        then(measure).isClosedAs("dismissed");
        assertThat(acts(measure)).isEmpty();
    }

    @Test
    void what_the_rules_do_not_bear_comes_back_to_whoever_checks_and_may_be_dropped_there() {
        String unknown = filed(Samples.with(COMPANY, Map.of("uscc", "91310000MA1FL0001R")), "R-DIS-03-again");
        confirms(unknown, "R-DIS-03-again");
        then(unknown)
                .waitsFor("confirm-measure")
                .hasPassed("proper", "to-return")
                .hasNotPassed("approve-measure");
        assertThat(reasons(unknown)).contains("not-listed");

        confirms(unknown, Map.of("ground", "R-DIS-03-again", "measureProposal", "drop"));

        then(unknown)
                .isClosedAs("withdrawn")
                .hasPassed("not-proposed", "dropped", "close-dropped", "closed-dropped")
                .hasNotPassed("approve-measure", "issue-measure");
        assertThat(cases.letters().of(unknown)).isEmpty();
    }

    @Test
    void the_figures_of_a_ratio_are_corrected_until_they_bear_the_measure() {
        Map<String, String> few = Map.of("countedFilings", "6", "failedFilings", "3");
        String measure = filed(COMPANY, "R-DIS-02-ratio", few);
        confirms(measure, Samples.with(few, Map.of("ground", "R-DIS-02-ratio", "measureProposal", "submit")));
        then(measure).waitsFor("confirm-measure");
        assertThat(reasons(measure)).contains("ratio-not-over-half");

        confirms(
                measure,
                Map.of(
                        "ground", "R-DIS-02-ratio",
                        "countedFilings", "6",
                        "failedFilings", "4",
                        "measureProposal", "submit"));

        then(measure).waitsFor("approve-measure");
    }

    @Test
    void the_approver_returns_it_with_a_comment_or_takes_no_measure() {
        String measure = filed(COMPANY, "R-DIS-02-purpose");
        confirms(measure, "R-DIS-02-purpose");
        centre.complete(
                measure, "approve-measure", approver, Map.of("measureApproval", "return", "approvalComment", "请补充证据"));
        then(measure).waitsFor("confirm-measure").hasPassed("to-return").hasNotPassed("agreed", "not-approved");
        confirms(measure, "R-DIS-02-purpose");

        centre.complete(
                measure, "approve-measure", approver, Map.of("measureApproval", "drop", "approvalComment", "情节轻微"));

        then(measure)
                .isClosedAs("withdrawn")
                .hasPassed("not-approved", "dropped", "close-dropped")
                .hasNotPassed("agreed", "which-measure", "issue-measure");
        assertThat(status("entity", USCC)).isEqualTo("confirmed");
    }

    @Test
    void whoever_checked_does_not_approve() {
        LocalDate today = LocalDate.parse("2026-03-02");
        deputies.deputise(approver.accountId(), flow.accountId(), today, today, centre.staff("system-administrator"));
        Actor deputy = accounts.actor(flow.accountId()).orElseThrow();
        String measure = filed(COMPANY, "R-DIS-02-purpose");
        confirms(measure, "R-DIS-02-purpose");

        WorkItem item = centre.waiting(measure, "approve-measure");

        assertThatThrownBy(() -> centre.tried(item, deputy, Map.of("measureApproval", "approve"), Map.of(), null))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.code()).isEqualTo("work.four-eyes"));
        then(measure).waitsFor("approve-measure").hasNotPassed("approved");
        jdbc.sql("DELETE FROM praetor.deputy").update();
    }

    @Test
    void a_company_without_people_here_is_served_by_hand_and_objects_on_paper() {
        String uscc = "91310110MA1K0E053E";
        jdbc.sql("""
                        INSERT INTO praetor.registry_entry (id, body, kind, uscc, name, confirmed_on)
                        VALUES ('measured-muyun', :body, 'entity', :uscc, '沐云精密陶瓷（上海）有限公司', '2025-03-03')
                        """).param("body", Centre.BODY).param("uscc", uscc).update();
        String measure =
                imposed(Map.of("kind", "entity", "entityName", "沐云精密陶瓷（上海）有限公司", "uscc", uscc), "R-DIS-02-deceit");
        assertThat(centre.waiting(measure)).isEmpty();
        String party = parties.of(measure).get(0).id();
        clock.set("2026-03-06T09:00");
        Actor clerk = centre.staff("clerk");
        deliveries.serveByHand(
                papers.latest(measure, "measure").id(),
                party,
                new ManualService(ServiceMode.DIRECT, LocalDate.of(2026, 3, 5), false, "送达回证"),
                clerk);

        then(measure).waitsFor("object").isDueOn("object", "2026-03-12").hasTimer("objection-lapsed", "2026-03-12");
        objects(measure, clerk);
        decides(measure, "uphold");
        assertThat(status("entity", uscc)).isEqualTo("confirmed");
        jdbc.sql("DELETE FROM praetor.registry_act WHERE uscc = :uscc")
                .param("uscc", uscc)
                .update();
        jdbc.sql("DELETE FROM praetor.registry_entry WHERE id = 'measured-muyun'")
                .update();
    }

    @Test
    void taking_a_measure_back_leaves_what_another_case_imposed_since() {
        String first = imposed(COMPANY, "R-DIS-02-abnormal");
        assertThat(keeper.restore(Centre.BODY, "entity", USCC, "情形已消除", centre.staff("system-administrator")))
                .isEmpty();
        assertThat(status("entity", USCC)).isEqualTo("confirmed");
        imposed(COMPANY, "R-DIS-02-deceit");
        objects(first, company);

        decides(first, "uphold");

        assertThat(status("entity", USCC)).isEqualTo("suspended");
        assertThat(keeper.reasons(Centre.BODY)).containsEntry("entity:" + USCC, "R-DIS-02-deceit");
    }

    private String acts(String measure) {
        return String.join(
                ", ",
                jdbc.sql("SELECT act || ' ' || reason FROM praetor.registry_act WHERE case_id = :id ORDER BY id")
                        .param("id", measure)
                        .query(String.class)
                        .list());
    }

    private String reasons(String measure) {
        return cases.record().latest(measure, "measure").orElseThrow().values().toString();
    }
}
