package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.registry.Registry;
import org.praetor.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests refused at once, by every reason of the admission table (domain.md §5.2). */
abstract class RefusalPaths extends PreExamination {

    private static final Map<String, String> QINGCHUAN = Map.of(
            "field", "节能环保",
            "ipc", "B01D 35/02",
            "applicants[0].name", "上海清川节能环保装备有限公司",
            "applicants[0].uscc", "91310104MA1K0B028F");

    @Autowired
    Registry registry;

    @ParameterizedTest
    @CsvSource({
        "R-PEA-03, ipc, A01B 1/00, 主分类号不在中心获批的分类范围内",
        "R-PEA-05, pct, yes, PCT国际申请或其进入国家阶段的申请不适用预审",
        "R-PEA-06, divisional, yes, 分案申请不适用预审",
        "R-PEA-07, sameDay, yes, 同日申请发明和实用新型的不适用预审",
        "R-PEA-08, secrecy, yes, 保密申请或需立即办理保密审查的申请不适用预审",
        "R-PEA-09, priorityClaimed, yes, 要求优先权的申请不适用预审",
        "R-PEA-11, alreadyFiled, yes, 已向国家知识产权局提交的申请不适用预审"
    })
    void what_the_request_says_can_make_it_inadmissible(String rule, String field, String value, String reason) {
        String request = filed(Map.of(field, value));

        check(request, Map.of());

        isRefused(request, rule, reason);
    }

    @Test
    void a_registered_company_does_not_stand_in_for_a_first_applicant_who_is_a_person() {
        String request = filed(Map.of(
                "applicants[0].type", "个人",
                "applicants[0].name", "徐知远",
                "applicants[0].uscc", "",
                "applicants[0].identityNumber", "11010519491231002X",
                "applicants[1].name", "澜禾新材料科技（上海）有限公司",
                "applicants[1].uscc", "91310115MA1K0A0172",
                "applicants[1].address", "上海市浦东新区张江路1号"));
        check(request, Map.of());
        isRefused(request, "R-PEA-01", "第一申请人不是有效的备案主体");
    }

    @Test
    void a_company_that_is_not_registered_cannot_be_the_first_applicant() {
        applicant = centre.company("demo-agency-hengyan");
        String request = filed(Map.of(
                "applicants[0].name", "沐云精密陶瓷（上海）有限公司",
                "applicants[0].uscc", "91310110MA1K0E053E",
                "agencyUsed", "yes",
                "agencyName", "上海衡砚专利代理事务所（普通合伙）",
                "agencyCode", "31999",
                "firstAttorney", "陆景行",
                "firstAttorneyNumber", "3199900001.1"));

        check(request, Map.of());

        isRefused(request, "R-PEA-01", "第一申请人不是有效的备案主体");
        assertThat(papers.text(request, "refusal", applicant)).doesNotContain("R-PEA-02");
    }

    @Test
    void an_agency_that_is_not_registered_makes_the_request_inadmissible() {
        String request = filed(Map.of(
                "agencyUsed", "yes",
                "agencyName", "未登记代理所",
                "agencyCode", "11111",
                "firstAttorney", "甲",
                "firstAttorneyNumber", "1111100000.0"));

        check(request, Map.of());

        isRefused(request, "R-PEA-02", "代理机构未登记、不在保障名单或已被暂停");
    }

    @Test
    void what_the_administrator_finds_can_make_it_inadmissible() {
        String request = filed();

        check(request, Map.of("subjectInField", "no", "missingItems", "见理由"));

        isRefused(request, "R-PEA-04", "主题不属于中心服务的产业领域");
    }

    @Test
    void an_exhausted_quota_makes_the_request_inadmissible_and_a_refused_request_uses_none() {
        quota(used());
        String request = filed();

        check(request, Map.of());

        isRefused(request, "R-PEA-16", "备案主体的年度预审额度已用完");
        quota(used() + 1);
        then(accepted()).waitsFor("assign");
    }

    @Test
    void asking_for_the_facts_uses_no_place_and_requests_decided_together_do_not_overdraw() throws Exception {
        int before = used();
        Queue<String> requests = new ConcurrentLinkedQueue<>();
        for (int filing = 1; filing <= 4; filing++) {
            String request = filed();
            registry.facts(request, LocalDate.parse("2026-03-02"));
            requests.add(request);
        }
        assertThat(used()).isEqualTo(before);
        quota(before + 1);
        List<String> all = List.copyOf(requests);

        Together.run(
                4, () -> centre.tried(String.valueOf(requests.poll()), "check-admission", flow, ADMITTED, Map.of()));
        centre.serve();

        assertThat(used()).isEqualTo(before + 1);
        assertThat(all).filteredOn(request -> centre.file(request).open()).hasSize(1);
        assertThat(all)
                .filteredOn(request -> !centre.file(request).open())
                .hasSize(3)
                .allSatisfy(request -> isRefused(request, "R-PEA-16"));
    }

    @Test
    void an_agency_that_files_is_checked_although_the_request_names_none() {
        applicant = centre.company("demo-agency-hengyan");
        cancelled("2026-03-01");
        String request = filed(QINGCHUAN);

        check(request, Map.of());

        isRefused(request, "R-PEA-02", "代理机构未登记、不在保障名单或已被暂停");
        cancelled(null);
        String next = filed(QINGCHUAN);
        check(next, Map.of());
        then(next).waitsFor("assign");
    }

    @Test
    void an_agency_cannot_file_under_the_code_of_another() {
        jdbc.sql("""
                        INSERT INTO praetor.registry_entry (id, body, kind, uscc, name, agency_code, confirmed_on)
                        VALUES ('other', 'shanghai-centre', 'agency', '91310000MA1FL0OTHR', '他所', '31777', '2025-01-01')
                        """).update();
        applicant = centre.company("demo-agency-hengyan");
        String request = filed(Samples.with(
                QINGCHUAN,
                Map.of(
                        "agencyUsed", "yes",
                        "agencyName", "他所",
                        "agencyCode", "31777",
                        "firstAttorney", "甲",
                        "firstAttorneyNumber", "3177700001.1")));

        check(request, Map.of());

        isRefused(request, "R-PEA-02-mismatch", "请求书所载代理机构与提交请求的代理机构不符");
        jdbc.sql("DELETE FROM praetor.registry_entry WHERE id = 'other'").update();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-02, true", "2024-03-01, false"})
    void two_years_without_a_request_end_a_registration(String registeredOn, boolean accepted) {
        applicant = centre.company("demo-company-qingchuan");
        jdbc.sql("DELETE FROM praetor.registry_filing WHERE uscc = '91310104MA1K0B028F'")
                .update();
        String before = registered(registeredOn);
        String request = filed(QINGCHUAN);

        check(request, Map.of());

        if (accepted) {
            then(request).waitsFor("assign");
        } else {
            isRefused(request, "R-REG-11", "视为放弃备案");
        }
        registered(before);
    }

    /** @return the day that was there before */
    private String registered(String on) {
        String before = jdbc.sql(
                        "SELECT confirmed_on::text FROM praetor.registry_entry WHERE uscc = '91310104MA1K0B028F' AND kind = 'entity'")
                .query(String.class)
                .single();
        jdbc.sql(
                        "UPDATE praetor.registry_entry SET confirmed_on = CAST(:on AS date) WHERE uscc = '91310104MA1K0B028F' AND kind = 'entity'")
                .param("on", on)
                .update();
        return before;
    }

    private void cancelled(@Nullable String on) {
        jdbc.sql("UPDATE praetor.registry_entry SET cancelled_on = CAST(:on AS date) WHERE agency_code = '31999'")
                .param("on", on)
                .update();
    }

    /** Places of this year's quota that the company has used. */
    private int used() {
        return jdbc.sql(
                        "SELECT count(*) FROM praetor.registry_use WHERE body = 'shanghai-centre' AND uscc = '91310115MA1K0A0172' AND year = 2026")
                .query(Integer.class)
                .single();
    }

    private void quota(int granted) {
        int changed = jdbc.sql(
                        "UPDATE praetor.registry_quota SET granted = :granted WHERE body = 'shanghai-centre' AND uscc = '91310115MA1K0A0172' AND year = 2026")
                .param("granted", granted)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void every_reason_is_named_when_several_checks_fail() {
        String request = filed(Map.of("pct", "yes", "divisional", "yes"));

        check(request, Map.of("formatCorrect", "no", "missingItems", "改用规定格式"));

        isRefused(request, "R-PEA-05", "R-PEA-06");
        assertThat(papers.text(request, "refusal", applicant)).contains("R-PEA-12", "申请文件的格式不符合要求");
    }

    private void isRefused(String request, String... words) {
        then(request)
                .isClosedAs("not-accepted")
                .hasPassed("inadmissible", "not-admitted", "issue-refusal", "closed-not-accepted")
                .hasNotPassed("give-number", "issue-supplement", "assign")
                .hasServed("refusal");
        assertThat(papers.text(request, "refusal", applicant))
                .contains("预审不予受理通知书", "决定不予受理")
                .contains(words);
        assertThat(centre.file(request).docketNumber()).isNull();
    }
}
