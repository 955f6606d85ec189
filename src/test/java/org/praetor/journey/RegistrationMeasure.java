package org.praetor.journey;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.praetor.account.Actor;
import org.praetor.registry.Registry;
import org.praetor.registry.RegistryEntry;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moves of {@code registration-measure}, against a company and an agency of the demo's list. */
abstract class RegistrationMeasure {

    static final String USCC = "91310104MA1K0B028F";
    static final String AGENCY_USCC = "91310105MA1K0C0399";

    static final Map<String, String> COMPANY = Map.of("kind", "entity", "entityName", "上海清川节能环保装备有限公司", "uscc", USCC);

    static final Map<String, String> AGENCY =
            Map.of("kind", "agency", "entityName", "上海衡砚专利代理事务所（普通合伙）", "uscc", AGENCY_USCC);

    @Autowired
    Centre centre;

    @Autowired
    Papers papers;

    @Autowired
    Timers timers;

    @Autowired
    Cases cases;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    Actor flow;
    Actor approver;
    Actor section;
    Actor company;

    @BeforeEach
    void a_working_monday() {
        clock.set("2026-03-02T09:00");
        flow = centre.staff("flow-administrator");
        approver = centre.staff("approver");
        section = centre.staff("section-head");
        company = centre.company("demo-company-qingchuan");
    }

    /** Other tests need the demo's list as it was. */
    @AfterEach
    void the_list_is_as_before() {
        jdbc.sql("UPDATE praetor.registry_entry SET suspended_until = NULL, cancelled_on = NULL WHERE uscc IN (:all)")
                .param("all", java.util.List.of(USCC, AGENCY_USCC))
                .update();
    }

    CaseAssert then(String measure) {
        return cases.then(measure);
    }

    String filed(Map<String, String> whom, String ground) {
        return filed(whom, ground, Map.of());
    }

    String filed(Map<String, String> whom, String ground, Map<String, String> figures) {
        Map<String, String> answers = Samples.with(
                Samples.with(whom, figures), Map.of("ground", ground, "measureFacts", "2026年2月20日经国家知识产权局认定"));
        return centre.filed(
                        centre.file("registration-measure", answers, Map.of("evidence", Samples.paper("认定通知")), flow))
                .id();
    }

    /** Sends what the page holds. */
    void confirms(String measure, String ground) {
        confirms(measure, Map.of("ground", ground, "measureProposal", "submit"));
    }

    void confirms(String measure, Map<String, String> answers) {
        centre.complete(
                measure,
                "confirm-measure",
                flow,
                Samples.with(Map.of("measureFacts", "2026年2月20日经国家知识产权局认定"), answers));
    }

    void approves(String measure) {
        centre.complete(measure, "approve-measure", approver, Map.of("measureApproval", "approve"));
    }

    String imposed(Map<String, String> whom, String ground) {
        String measure = filed(whom, ground);
        confirms(measure, ground);
        approves(measure);
        return measure;
    }

    void objects(String measure, Actor party) {
        centre.complete(
                measure,
                "object",
                party,
                Map.of("objection", "object", "objectionText", "该申请已在期限内主动撤回"),
                Map.of("objectionEvidence", Samples.paper("撤回证明")));
    }

    void decides(String measure, String decision) {
        centre.complete(
                measure,
                "decide-objection",
                section,
                Map.of("objectionDecision", decision, "objectionReason", "经向国家知识产权局核实"));
    }

    RegistryEntry entry(String kind, String uscc) {
        return registry.entries(Centre.BODY).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.uscc().equals(uscc))
                .findFirst()
                .orElseThrow();
    }

    String status(String kind, String uscc) {
        return entry(kind, uscc).status(LocalDate.now(clock));
    }
}
