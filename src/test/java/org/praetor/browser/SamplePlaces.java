package org.praetor.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.examination.Phrase;
import org.praetor.examination.Phrases;
import org.praetor.letter.Letters;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who visits which route where: a case of each kind of place, made by filing one request. */
@TestComponent
class SamplePlaces {

    private static final List<String> NO_PAGES = List.of(
            "/documents/",
            "/portal/cases/{caseId}/letters/",
            "/letters/{letterId}/",
            "/diagram",
            "seal.png",
            "/error",
            ".xml",
            ".csv",
            ".ics",
            ".pdf",
            ".svg",
            "/pictures/");

    private final House house;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Phrases phrases;
    private Map<String, String> samples = Map.of();

    SamplePlaces(House house, JdbcClient jdbc, Accounts accounts, Letters letters, Phrases phrases) {
        this.house = house;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.phrases = phrases;
    }

    /** One visit: nobody in particular when {@code who} is empty. */
    record Visit(String who, String address, int status) {

        @Override
        public String toString() {
            return (who.isEmpty() ? "anybody" : who) + " at " + address;
        }
    }

    List<Visit> visits(String route) {
        if (NO_PAGES.stream().anyMatch(route::contains)) {
            return List.of();
        }
        if (route.endsWith("/letters/{letterId}")) {
            return letters(route);
        }
        return List.of(new Visit(visitor(route), address(route), route.startsWith("/link/") ? 404 : 200));
    }

    /** A draft before who may shape it, and a letter that left before who may take it back. */
    private List<Visit> letters(String route) {
        address("/desk/cases/{caseId}");
        List<Visit> visits = new ArrayList<>();
        for (String state : List.of("DRAFT", "ISSUED")) {
            Map<String, Object> letter =
                    jdbc.sql("""
                            SELECT id, case_id FROM praetor.letter
                             WHERE state = :state AND (number IS NULL) = (state = 'DRAFT')
                             ORDER BY created_at DESC LIMIT 1
                            """).param("state", state).query().singleRow();
            String address = route.replace("{caseId}", String.valueOf(letter.get("case_id")))
                    .replace("{letterId}", String.valueOf(letter.get("id")));
            visits.add(new Visit(state.equals("DRAFT") ? "flow" : "section", address, 200));
        }
        return visits;
    }

    private static String visitor(String route) {
        if (route.startsWith("/portal") || route.startsWith("/inbox") || route.equals("/account/company")) {
            return "lanhe.xu";
        }
        if (route.contains("/acts/")) {
            return "clerk";
        }
        if (route.startsWith("/board/work") || route.startsWith("/board/objections/")) {
            return "section";
        }
        if (route.startsWith("/desk")) {
            return "flow";
        }
        if (route.startsWith("/board") || route.startsWith("/deadlines")) {
            return "monitor";
        }
        if (route.startsWith("/admin/audit")) {
            return "auditor";
        }
        if (route.startsWith("/admin") || route.startsWith("/demo") || route.startsWith("/account")) {
            return "admin";
        }
        return "";
    }

    private String address(String route) {
        if (samples.isEmpty()) {
            samples = made();
        }
        if (route.equals("/admin/people/new")) {
            return route + "?body=shanghai-centre";
        }
        String address = route.replaceFirst("^(/admin/people.*)\\{id}", "$1" + samples.get("account"));
        address = address.replaceFirst("^(/admin/organisations.*)\\{id}", "$1shanghai-centre");
        address = route.startsWith("/portal/work") ? address.replace("{itemId}", samples.get("partyItem")) : address;
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            address = address.replace("{" + sample.getKey() + "}", sample.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("no sample for the route " + route + ": give SamplePlaces one");
        }
        return address;
    }

    private Map<String, String> made() {
        Applicant applicant = house.applicant("lanhe.xu");
        String answered = applicant.files(Request.invention());
        new Centre(house).accepts(answered).examines(answered, "opinion", "请说明参数的来源。");
        String caseId = applicant.files(Request.utilityModel());
        applicant.begins("pre-examination").fillsIn(Request.invention());
        String draft = applicant.page.url().replaceFirst(".*/filings/([^/?]+).*", "$1");
        return Map.of(
                "caseId",
                caseId,
                "draftId",
                draft,
                "itemId",
                item(caseId),
                "partyItem",
                item(answered),
                "phraseId",
                phrase(),
                "message",
                "withdraw",
                "token",
                "no-such-link",
                "account",
                accounts.findBySignInName("examiner1").orElseThrow().id());
    }

    private String phrase() {
        Actor flow = accounts.findBySignInName("flow").orElseThrow().actor();
        phrases.write(Phrase.Scope.PERSONAL, "引用基础", "{claim}缺乏引用基础。", flow);
        return phrases.usable(flow).get(0).id();
    }

    private String item(String caseId) {
        return jdbc.sql("SELECT id FROM praetor.work_item WHERE case_id = :case AND closed_at IS NULL")
                .param("case", caseId)
                .query(String.class)
                .list()
                .get(0);
    }
}
