package org.praetor.journey;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.praetor.account.Actor;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The moves of {@code entity-registration}. */
abstract class EntityRegistration {

    static final Map<String, String> COMPANY = Map.ofEntries(
            Map.entry("kind", "entity"),
            Map.entry("entityName", "晓岚材料科技（上海）有限公司"),
            Map.entry("uscc", "91310000MA1FL0001R"),
            Map.entry("address", "上海市杨浦区国定路2号"),
            Map.entry("district", "杨浦区"),
            Map.entry("establishedOn", "2020-05-06"),
            Map.entry("legalRepresentative", "晓岚"),
            Map.entry("contactName", "高雨桐"),
            Map.entry("contactPhone", "13800000000"),
            Map.entry("contactEmail", "contact@demo.example"),
            Map.entry("fields", "新材料"),
            Map.entry("business", "多孔陶瓷材料的研发和生产"),
            Map.entry("researchSpend", "3000000"),
            Map.entry("insuredStaff", "20"),
            Map.entry("researchStaff", "8"),
            Map.entry("grantedInventions", "2"),
            Map.entry("grantedOthers", "0"),
            Map.entry("declarations", "true-data|good-faith|notify-changes"));

    static final Map<String, String> AGENCY = Samples.with(
            COMPANY,
            Map.of(
                    "kind", "agency",
                    "entityName", "上海晓岚专利代理有限公司",
                    "agencyCode", "31888",
                    "attorneys[0].name", "甲",
                    "attorneys[0].licenceNumber", "3188800001.1",
                    "attorneys[0].phone", "13800000001"));

    static final Map<String, String> FIT = Map.ofEntries(
            Map.entry("inArea", "yes"),
            Map.entry("independentEntity", "yes"),
            Map.entry("industryMatched", "yes"),
            Map.entry("researchCapacity", "yes"),
            Map.entry("managementSystem", "yes"),
            Map.entry("establishedOneYear", "yes"),
            Map.entry("goodFaith", "yes"),
            Map.entry("papersComplete", "yes"),
            Map.entry("guaranteeListed", "yes"),
            Map.entry("licenceVerified", "yes"));

    @Autowired
    Centre centre;

    @Autowired
    Papers papers;

    @Autowired
    Timers timers;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    Actor entity;
    Actor flow;
    Actor approver;

    @BeforeEach
    void a_working_monday() {
        clock.set("2026-03-02T09:00");
        entity = centre.company("demo-company-lanhe");
        flow = centre.staff("flow-administrator");
        approver = centre.staff("approver");
    }

    CaseAssert then(String request) {
        return cases.then(request);
    }

    String filed() {
        return filed(COMPANY);
    }

    String filed(Map<String, String> answers) {
        Map<String, Map<String, byte[]>> papers = new TreeMap<>(Map.of(
                "businessLicence", Samples.paper("营业执照"),
                "researchProofs", Samples.paper("研发证明"),
                "agencyLicence", Samples.paper("执业许可证")));
        papers.remove(answers.get("kind").equals("agency") ? "researchProofs" : "agencyLicence");
        return centre.filed(centre.file("entity-registration", answers, papers, entity))
                .id();
    }

    void check(String request, Map<String, String> answers) {
        centre.complete(request, "check-registration", flow, Samples.with(FIT, answers));
    }

    void supplements(String request) {
        supplements(request, COMPANY, Map.of());
    }

    /** Sends what the page holds already, with corrections. */
    void supplements(String request, Map<String, String> stated, Map<String, String> corrected) {
        centre.complete(
                request,
                "supplement",
                entity,
                Samples.with(Samples.with(stated, Map.of("supplementNote", "已补充")), corrected),
                Map.of("supplementFiles", Samples.paper("社保证明")));
    }

    void approves(String request) {
        centre.complete(request, "approve-registration", approver, Map.of("registrationApproval", "approve"));
    }

    void officeConfirms(String request) {
        centre.complete(
                request, "record-confirmation", flow, Map.of("confirmation", "confirmed", "confirmedOn", "2026-03-02"));
    }
}
