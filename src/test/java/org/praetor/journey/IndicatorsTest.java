package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseParties;
import org.praetor.examination.Indicator;
import org.praetor.examination.Indicator.Kind;
import org.praetor.examination.Indicators;
import org.praetor.form.FormView;
import org.praetor.letter.Letters;
import org.praetor.registry.Registry;
import org.praetor.testing.As;
import org.praetor.vault.Vault;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.Widgets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Hints of abnormal filing: staff of the house see them where admission is checked, nobody else sees them anywhere. */
@JourneyTest
class IndicatorsTest extends PreExamination {

    private static final String CLAIMS = """
            1. 一种雾化除尘喷枪，包括枪体（1）、喷嘴（2）和水箱（3），其特征在于，所述喷嘴（2）内设有陶瓷旋流片，所述陶瓷旋流片的外缘开有四条螺旋槽，所述枪体（1）的尾端通过软管与水箱（3）连通。
            2. 根据权利要求1所述的雾化除尘喷枪，其特征在于，所述水箱（3）的出水口设有滤网，所述滤网的孔径小于螺旋槽的槽宽。
            """;

    /** A few words of the first, its claims the other way round. */
    private static final String ALIKE = """
            1. 一种雾化除尘喷枪，包括枪体（1）、喷嘴（2）和水箱（3），其特征在于，所述喷嘴（2）内设有陶瓷旋流片，所述陶瓷旋流片的外缘开有六条螺旋槽，所述枪体（1）的尾端通过软管与水箱（3）连通。
            2. 根据权利要求1所述的雾化除尘喷枪，其特征在于，所述水箱（3）的出水口设有滤网，所述滤网的孔径小于螺旋槽的深度。
            """;

    private static final String UNLIKE = """
            1. 一种折叠式晾衣架，包括底座和立杆，其特征在于，所述立杆的顶端铰接有三根伸缩臂，每根伸缩臂上间隔开设挂孔。
            """;

    private static final String WIDGET = "data-indicator=\"";

    @Autowired
    Indicators indicators;

    @Autowired
    CaseParties parties;

    @Autowired
    Accounts accounts;

    @Autowired
    StepForms forms;

    @Autowired
    Widgets widgets;

    @Autowired
    Letters letters;

    @Autowired
    AuditTrail audit;

    @Autowired
    Vault vault;

    @Autowired
    Registry registry;

    @Autowired
    MockMvc web;

    private Actor officer;

    @BeforeEach
    void who_checks_admission() {
        officer = accounts.findBySignInName("flow").orElseThrow().actor();
        jdbc.sql("DELETE FROM praetor.exam_trait").update();
    }

    @Test
    void two_requests_of_one_applicant_with_nearly_equal_claims_are_shown_to_who_checks_admission() throws Exception {
        String first = filed(CLAIMS);
        String stranger = filed(UNLIKE);
        String second = filed(ALIKE);

        Indicator hint = only(second, Kind.NEAR_DUPLICATE);
        assertThat(hint.others()).singleElement().satisfies(other -> {
            assertThat(other.caseId()).isEqualTo(first);
            assertThat(other.relation()).isEqualTo(Indicator.Relation.APPLICANT);
            assertThat(other.percent()).isBetween(70, 99);
        });
        assertThat(page(admission(second), "flow"))
                .contains("data-indicator=\"NEAR_DUPLICATE\"", "第三条第（一）项")
                .contains("相似度约 " + hint.others().get(0).percent() + "%")
                .contains("/desk/cases/" + first, centre.file(first).receiptNumber())
                .doesNotContain(centre.file(stranger).receiptNumber());
        assertThat(kinds(stranger)).doesNotContain(Kind.NEAR_DUPLICATE);
    }

    @Test
    void of_a_case_that_the_reader_may_not_see_only_the_likeness_is_told() throws Exception {
        String first = filed(CLAIMS);
        String second = filed(ALIKE);
        parties.recuse(first, officer.accountId(), "interest", officer);

        assertThat(page(admission(second), "flow"))
                .contains("本中心同一申请人的另一件请求", "相似度约")
                .doesNotContain(first, centre.file(first).receiptNumber());
        assertThat(only(second, Kind.NEAR_DUPLICATE).others()).singleElement().satisfies(other -> {
            assertThat(other.caseId()).isNull();
            assertThat(other.number()).isNull();
        });
    }

    @Test
    void who_clears_and_who_decides_a_hold_read_the_hints_and_who_explains_reads_none() throws Exception {
        filed(CLAIMS);
        String second = filed(ALIKE);
        String hint = "data-indicator=\"NEAR_DUPLICATE\"";
        check(second, Map.of("abnormalIndicator", "unresolved", "indicatorNotice", "参数没有说明来源。"));
        assertThat(page(
                        "/portal/work/"
                                + centre.waiting(second, "explain-indicators").id(),
                        "lanhe.xu"))
                .contains("说明情况")
                .doesNotContain(WIDGET, "相似");
        centre.complete(second, "explain-indicators", applicant, Map.of("explanation", "两件请求的旋流片不同。"));

        assertThat(page(
                        "/desk/work/"
                                + centre.waiting(second, "clear-indicators").id(),
                        "reviewer"))
                .contains(hint, "两件请求的旋流片不同。", "参数没有说明来源。");
        centre.complete(
                second,
                "clear-indicators",
                reviewer,
                Map.of("abnormalIndicator", "cleared", "indicatorReason", "旋流片确有不同。"));
        assertThat(page(
                        "/desk/work/"
                                + centre.waiting(second, "decide-indicators").id(),
                        "approver"))
                .contains(hint, "两件请求的旋流片不同。", "旋流片确有不同。");
    }

    @Test
    void no_party_sees_a_hint_in_the_portal_a_letter_or_the_program_interface() throws Exception {
        String first = filed(CLAIMS);
        String second = filed(ALIKE);
        check(second, Map.of("undertakingSigned", "no", "missingItems", "承诺书缺少签章"));

        for (String path : List.of(
                "/portal",
                "/portal/cases/" + first,
                "/portal/cases/" + second,
                "/portal/work/" + centre.waiting(second, "supplement").id(),
                "/inbox")) {
            assertThat(page(path, "lanhe.xu")).as(path).isNotEmpty().doesNotContain(WIDGET, "相似", "非正常申请线索");
        }
        assertThat(page("/portal/cases/" + second, "qingchuan.he")).doesNotContain(WIDGET, "相似", "雾化");
        assertThat(letters.of(second))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letters.html(letter.id(), officer))
                        .as(letter.key())
                        .doesNotContain("相似", "线索", centre.file(first).receiptNumber()));
        for (String company : List.of("demo-company-lanhe", "demo-company-qingchuan", "demo-agency-hengyan")) {
            unknown(second, centre.company(company));
        }
        for (String step :
                List.of("/desk/work/" + centre.waiting(second, "supplement").id(), admission(first))) {
            assertThat(web.perform(get(step).with(As.person("lanhe.xu")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isIn(403, 404);
        }
        assertThat(audit.of(second))
                .noneMatch(recorded -> recorded.entry().toString().contains(first));
    }

    @Test
    void the_widget_itself_has_nothing_for_a_party_whatever_form_it_stands_in() {
        filed(CLAIMS);
        String second = filed(ALIKE);
        FormView form = forms.page(centre.waiting(second, "check-admission").id(), officer)
                .form();

        assertThat(widgets.of(centre.file(second), form, officer, Locale.CHINA)).containsKey("indicators");
        assertThat(widgets.of(centre.file(second), form, applicant, Locale.CHINA))
                .doesNotContainKey("indicators");
        assertThat(widgets.of(
                        centre.file(second), form, centre.staffOf("shanghai-bureau", "case-handler"), Locale.CHINA))
                .doesNotContainKey("indicators");
    }

    @Test
    void a_second_centre_finds_nothing_and_is_found_by_nobody() throws Exception {
        String first = filed(CLAIMS);
        body = "pudong-centre";
        String there = filed(ALIKE);

        Actor stranger = accounts.findBySignInName("pudong.flow").orElseThrow().actor();
        assertThat(indicators.of(there, stranger)).noneMatch(hint -> hint.kind() == Kind.NEAR_DUPLICATE);
        assertThat(page(admission(there), "pudong.flow"))
                .contains("id=\"indicators\"")
                .doesNotContain("NEAR_DUPLICATE", first);
        unknown(first, stranger);
        assertThat(kinds(first)).doesNotContain(Kind.NEAR_DUPLICATE);
    }

    @Test
    void staff_of_a_body_that_only_takes_part_in_the_case_see_no_hint() {
        filed(CLAIMS);
        String second = filed(ALIKE);
        cases.files().admit(second, "shanghai-bureau");

        assertThat(indicators.of(second, centre.staffOf("shanghai-bureau", "case-handler")))
                .isEmpty();
    }

    @Test
    void inventor_telephone_and_address_behind_another_applicant_are_shown() {
        String first = filed(CLAIMS);
        applicant = centre.company("demo-company-qingchuan");
        String second = filed(
                Map.of("applicants[0].name", "上海清川节能环保装备有限公司", "applicants[0].uscc", "91310104MA1K0B028F"),
                application(CLAIMS));

        assertThat(kinds(second))
                .contains(Kind.SAME_INVENTOR, Kind.SAME_PHONE, Kind.SAME_ADDRESS)
                .as("claims are compared within applicant and agency only")
                .doesNotContain(Kind.NEAR_DUPLICATE);
        assertThat(only(second, Kind.SAME_INVENTOR).others())
                .extracting(Indicator.Other::caseId)
                .containsExactly(first);
        assertThat(kinds(first)).contains(Kind.SAME_INVENTOR);
    }

    @Test
    void through_one_agency_claims_are_compared_across_applicants_and_its_telephone_is_no_hint() {
        applicant = centre.company("demo-agency-hengyan");
        Map<String, String> agency = Map.of(
                "agencyUsed", "yes",
                "agencyName", "上海衡砚专利代理事务所（普通合伙）",
                "agencyCode", "31999",
                "firstAttorney", "陆景行",
                "firstAttorneyNumber", "3199900001.1");
        String first = filed(
                Samples.with(
                        agency,
                        Map.of(
                                "applicants[0].name", "上海清川节能环保装备有限公司",
                                "applicants[0].uscc", "91310104MA1K0B028F")),
                application(CLAIMS));
        String second = filed(
                Samples.with(
                        agency,
                        Map.of(
                                "applicants[0].name", "沐云精密陶瓷（上海）有限公司",
                                "applicants[0].uscc", "91310110MA1K0E053E")),
                application(ALIKE));

        assertThat(only(second, Kind.NEAR_DUPLICATE).others()).singleElement().satisfies(other -> {
            assertThat(other.caseId()).isEqualTo(first);
            assertThat(other.relation()).isEqualTo(Indicator.Relation.AGENCY);
        });
        assertThat(kinds(second)).contains(Kind.SAME_INVENTOR).doesNotContain(Kind.SAME_PHONE);
    }

    @Test
    void an_independent_claim_of_too_many_features_is_shown() {
        String request = filed("1. 一种喷枪，其特征在于，包括枪体" + "，所述枪体上设有一个压力表".repeat(61) + "。\n");

        assertThat(only(request, Kind.CLAIM_FEATURES).figures()).containsExactly(63, 60);
        assertThat(kinds(request)).doesNotContain(Kind.CLAIM_LENGTH);
    }

    @Test
    void a_tenth_request_within_a_week_is_shown_and_a_ninth_is_not() throws Exception {
        clock.set("2025-05-12T09:00");
        for (int filing = 1; filing < 9; filing++) {
            filed(UNLIKE);
        }
        clock.set("2025-05-18T09:00");
        assertThat(page(admission(filed(UNLIKE)), "flow")).doesNotContain("data-indicator=\"BURST\"");
        assertThat(page(admission(filed(UNLIKE)), "flow")).contains("data-indicator=\"BURST\"", "截至提交日 7 日内共提交 10 件");
        clock.set("2025-05-19T09:00");
        assertThat(page(admission(filed(UNLIKE)), "flow")).doesNotContain("data-indicator=\"BURST\"");
    }

    @Test
    void a_new_entity_that_files_more_than_its_research_staff_can_have_made_is_shown() throws Exception {
        registered(Map.of("researchStaff", "1", "establishedOn", "2025-03-03"));
        filed(UNLIKE);
        filed(UNLIKE);

        assertThat(page(admission(filed(UNLIKE)), "flow"))
                .contains("data-indicator=\"FILINGS_PER_RESEARCHER\"", "备案的研发人员 1 人（界限：每人 2 件）")
                .contains("data-indicator=\"NEW_ENTITY\"", "第一申请人于 2025-03-03 成立");

        registered(Map.of("researchStaff", "5000", "establishedOn", "2025-03-02"));
        assertThat(page(admission(filed(UNLIKE)), "flow"))
                .contains("id=\"indicators\"")
                .doesNotContain("FILINGS_PER_RESEARCHER", "NEW_ENTITY");
    }

    @Test
    void a_registration_whose_content_was_erased_states_nothing() throws Exception {
        String registration = registered(Map.of("researchStaff", "1", "establishedOn", "2026-01-05"));
        String request = filed(UNLIKE);
        assertThat(page(admission(request), "flow")).contains("data-indicator=\"NEW_ENTITY\"");

        vault.erase(registration);

        assertThat(page(admission(request), "flow"))
                .contains("id=\"indicators\"")
                .doesNotContain("FILINGS_PER_RESEARCHER", "NEW_ENTITY");
    }

    @Test
    void nothing_is_told_of_the_second_applicant_when_the_first_is_a_person() {
        Map<String, String> person =
                Map.of("applicants[0].name", "徐知远", "applicants[0].identityNumber", "11010519491231002X");
        Map<String, String> second = Map.of(
                "applicants[0].type", "个人",
                "applicants[1].name", "澜禾新材料科技（上海）有限公司",
                "applicants[1].uscc", "91310115MA1K0A0172",
                "applicants[1].address", "上海市浦东新区张江路1号");
        assertThat(registry.activity(filed(UNLIKE), 7)).isPresent();
        assertThat(registry.activity(filed(Samples.with(person, second), application(UNLIKE)), 7))
                .isEmpty();
    }

    /** The applicant's registration in this body, or a change of it (R-REG-10). */
    private String registered(Map<String, String> stated) {
        Map<String, String> company = Samples.with(
                EntityRegistration.COMPANY, Map.of("entityName", "澜禾新材料科技（上海）有限公司", "uscc", "91310115MA1K0A0172"));
        String registration = centre.filed(centre.file(
                        "entity-registration",
                        Samples.with(company, stated),
                        Map.of(
                                "businessLicence", Samples.paper("营业执照"),
                                "researchProofs", Samples.paper("研发证明")),
                        applicant))
                .id();
        centre.complete(registration, "check-registration", flow, EntityRegistration.FIT);
        centre.complete(registration, "approve-registration", approver, Map.of("registrationApproval", "approve"));
        centre.complete(
                registration,
                "record-confirmation",
                flow,
                Map.of("confirmation", "confirmed", "confirmedOn", "2026-03-02"));
        return registration;
    }

    @Test
    void hints_decide_nothing() {
        String plain = filed(UNLIKE);
        filed(CLAIMS);
        String hinted = filed(ALIKE);
        check(plain, Map.of());
        check(hinted, Map.of());

        then(hinted).waitsFor("assign").hasNotPassed("clear-indicators");
        assertThat(hits(hinted)).isEqualTo(hits(plain));
    }

    @Test
    void each_version_of_the_claims_has_its_sketch_and_an_unchanged_text_none_of_its_own() {
        String request = filed(CLAIMS);
        check(request, Map.of());
        assigned(request);
        assertThat(versions(request)).isEqualTo(1);
        finds(request, "opinion");
        centre.complete(
                request,
                "answer-opinion",
                applicant,
                Map.of("answerText", "已修改。"),
                Map.of("application", application(ALIKE)));
        assertThat(versions(request)).isEqualTo(2);
    }

    @Test
    void a_hint_that_fails_holds_up_no_filing_and_is_made_up_for_when_the_step_is_opened() throws Exception {
        filed(CLAIMS);
        jdbc.sql("ALTER TABLE praetor.exam_trait RENAME TO exam_trait_away").update();
        String second;
        try {
            second = filed(ALIKE);
        } finally {
            jdbc.sql("ALTER TABLE praetor.exam_trait_away RENAME TO exam_trait").update();
        }
        assertThat(versions(second)).isZero();

        assertThat(page(admission(second), "flow")).contains("data-indicator=\"NEAR_DUPLICATE\"");
        assertThat(versions(second)).isEqualTo(1);
    }

    @Test
    void claims_that_a_supplement_brings_are_compared_before_any_round() {
        String first = filed(CLAIMS);
        String request = filed(UNLIKE);
        assertThat(kinds(request)).doesNotContain(Kind.NEAR_DUPLICATE);
        check(request, Map.of("undertakingSigned", "no", "missingItems", "承诺书缺少签章"));
        centre.complete(
                request,
                "supplement",
                applicant,
                Map.of(
                        "supplementNote", "补全承诺",
                        "earlyPublication", "yes",
                        "examinationRequested", "yes",
                        "undertakings", Samples.request().get("undertakings")),
                Map.of("application", application(ALIKE)));

        assertThat(versions(request)).isEqualTo(2);
        assertThat(only(request, Kind.NEAR_DUPLICATE).others())
                .extracting(Indicator.Other::caseId)
                .containsExactly(first);
    }

    @Test
    void the_tables_hold_nothing_of_a_text_or_a_person_and_go_with_the_content_of_the_case() throws Exception {
        String request = filed(CLAIMS);
        String dump = jdbc.sql("SELECT encode(minima, 'escape') FROM praetor.exam_sketch WHERE case_id = :id"
                        + " UNION ALL SELECT encode(digest, 'escape') FROM praetor.exam_trait WHERE case_id = :id")
                .param("id", request)
                .query(String.class)
                .list()
                .toString();
        for (String told : List.of("雾化除尘", "陶瓷旋流", "91310115MA1K0A0172", "13800000000", "11010519491231002X")) {
            String escaped = jdbc.sql("SELECT encode(convert_to(:told, 'UTF8'), 'escape')")
                    .param("told", told)
                    .query(String.class)
                    .single();
            assertThat(dump).doesNotContain(told, escaped);
        }

        vault.erase(request);

        assertThat(versions(request)).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM praetor.exam_trait WHERE case_id = :id")
                        .param("id", request)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(centre.file(request).subject()).isEmpty();
        assertThat(page("/portal", "lanhe.xu"))
                .as("the list goes on")
                .contains("我的案件")
                .doesNotContain("现在不能办理");
        assertThat(page("/desk", "flow")).contains("工作队列").doesNotContain("现在不能办理");
    }

    private String filed(String claims) {
        return filed(Map.of(), application(claims));
    }

    private static Map<String, byte[]> application(String claims) {
        return Samples.files(Samples.with(Samples.PARTS, Map.of("权利要求书.txt", claims)));
    }

    private String admission(String request) {
        return "/desk/work/" + centre.waiting(request, "check-admission").id();
    }

    private List<Kind> kinds(String request) {
        return indicators.of(request, officer).stream().map(Indicator::kind).toList();
    }

    private Indicator only(String request, Kind kind) {
        return indicators.of(request, officer).stream()
                .filter(hint -> hint.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " among " + kinds(request)));
    }

    private void unknown(String request, Actor reader) {
        assertThatThrownBy(() -> indicators.of(request, reader))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(PraetorException.Kind.UNKNOWN));
    }

    private int versions(String request) {
        return jdbc.sql("SELECT count(*) FROM praetor.exam_sketch WHERE case_id = :id")
                .param("id", request)
                .query(Integer.class)
                .single();
    }

    private List<String> hits(String request) {
        return jdbc.sql("""
                        SELECT h.reason FROM praetor.proceeding_decision d
                        JOIN praetor.proceeding_decision_hit h ON h.decision_id = d.id WHERE d.case_id = :request
                        """).param("request", request).query(String.class).list();
    }

    private String page(String path, String person) throws Exception {
        return web.perform(get(path).with(As.person(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
