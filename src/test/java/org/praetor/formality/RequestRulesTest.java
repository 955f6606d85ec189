package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Priority;
import org.praetor.formality.RequestForm.Statement;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestRulesTest {

    private final Requests request = new Requests();

    @ParameterizedTest
    @CsvSource({"一种保温板, 一种保温板, 0", "一种保温板, 一 种保温板, 0", "一种保温板, 一种保温板及其应用, 1", "一种保温板, '', 0"})
    void the_title_of_the_request_is_that_of_the_description(String title, String asked, int findings) {
        request.title = asked;
        assertThat(request.hits(Texting.title(title), "FE-REQ-01", PatentKind.INVENTION))
                .hasSize(findings);
    }

    @Test
    void drawings_need_one_for_the_abstract_named_in_the_request_or_in_the_files() {
        Application drawn = Texting.text("说明书附图\n图1\n图2");
        assertThat(request.hits(drawn, "FE-REQ-13", PatentKind.INVENTION)).containsExactly("E");
        request.abstractFigure = "图1";
        assertThat(request.hits(drawn, "FE-REQ-13", PatentKind.INVENTION)).isEmpty();
        request.abstractFigure = "";
        assertThat(request.hits(Texting.text("说明书附图\n图1\n摘要附图\n图1"), "FE-REQ-13", PatentKind.INVENTION))
                .isEmpty();
        assertThat(request.hits("FE-REQ-13")).isEmpty();
    }

    @Test
    void a_priority_claim_says_date_number_and_office() {
        request.priorities = List.of(new Priority(null, "202511234567.8", "国家知识产权局"));
        assertThat(request.hits("FE-REQ-14")).containsExactly("E");
        request.priorities = List.of(new Priority(LocalDate.of(2026, 1, 5), "", "日本特许厅"));
        assertThat(request.hits("FE-REQ-14")).containsExactly("E");
        request.priorities = List.of(new Priority(Texting.TODAY.plusDays(1), "2026-1", "日本特许厅"));
        assertThat(request.hits("FE-REQ-14")).containsExactly("E later");
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION, 2025-11-02, ''",
        "INVENTION, 2025-11-01, W late",
        "DESIGN, 2026-05-02, ''",
        "DESIGN, 2026-05-01, W late"
    })
    void an_old_priority_is_looked_at_by_people(PatentKind kind, LocalDate on, String expected) {
        request.priorities = List.of(new Priority(on, "2025-1", "日本特许厅"));
        assertThat(String.join(",", request.hits(Application.empty(kind), "FE-REQ-14", kind)))
                .isEqualTo(expected);
    }

    @Test
    void declarations_bring_their_papers_to_mind_until_they_are_there() {
        assertThat(request.hits("FE-REQ-16")).isEmpty();
        request.statements = Set.of(Statement.GRACE_PERIOD, Statement.GENETIC_RESOURCES, Statement.BIOLOGICAL_MATERIAL);
        assertThat(request.hits("FE-REQ-16")).as("a package does not tell").containsExactly("I");
        assertThat(request.hits("FE-REQ-18")).containsExactly("I");
        assertThat(request.hits("FE-REQ-17")).isEmpty();
        request.papers = Map.of(
                Statement.GRACE_PERIOD,
                false,
                Statement.GENETIC_RESOURCES,
                false,
                Statement.BIOLOGICAL_MATERIAL,
                false);
        assertThat(request.hits("FE-REQ-16")).as("the proof may follow").containsExactly("I");
        assertThat(request.hits("FE-REQ-18"))
                .as("the disclosure form comes with the request")
                .containsExactly("E form");
        assertThat(request.hits("FE-REQ-17")).as("the proofs may follow").containsExactly("I proof");
        request.papers = Map.of(
                Statement.GRACE_PERIOD, true, Statement.GENETIC_RESOURCES, true, Statement.BIOLOGICAL_MATERIAL, true);
        assertThat(request.hits("FE-REQ-16")).isEmpty();
        assertThat(request.hits("FE-REQ-18")).isEmpty();
        assertThat(request.hits("FE-REQ-17")).isEmpty();
    }

    @Test
    void each_statement_is_judged_by_itself_by_what_the_description_says() {
        Application grace = described("该菌种曾在学术会议上首次发表，属于不丧失新颖性的公开。");
        Application resources = described("本发明依赖于该遗传资源完成，其直接来源为云南。");
        Application denied = described("本发明不依赖遗传资源，不涉及遗传资源的来源。");
        request.statements = Set.of(Statement.BIOLOGICAL_MATERIAL);
        assertThat(request.hits(grace, "FE-REQ-16", PatentKind.INVENTION)).containsExactly("W request");
        assertThat(request.hits(resources, "FE-REQ-18", PatentKind.INVENTION)).containsExactly("W request");
        assertThat(request.hits(grace, "FE-REQ-18", PatentKind.INVENTION)).isEmpty();
        assertThat(request.hits(denied, "FE-REQ-18", PatentKind.INVENTION)).isEmpty();
        request.statements = Set.of(Statement.UNSPECIFIED);
        assertThat(request.hits(grace, "FE-REQ-16", PatentKind.INVENTION))
                .as("a form that asks for the three together may mean it")
                .isEmpty();
        assertThat(request.hits(resources, "FE-REQ-18", PatentKind.INVENTION)).isEmpty();
        request.statements = Set.of(Statement.GRACE_PERIOD, Statement.GENETIC_RESOURCES);
        assertThat(request.hits(resources, "FE-REQ-18", PatentKind.INVENTION)).containsExactly("I");
    }

    @Test
    void a_deposit_of_the_request_is_that_of_the_description_and_the_other_way_round() {
        Application application = described(
                "菌株（Bacillus subtilis）LH-1于2026年3月2日保藏于某保藏中心，地址：北京市，保藏编号CGMCC No.12345；对照菌株的保藏编号为CCTCC NO: M 2011789。");
        request.statements = Set.of(Statement.BIOLOGICAL_MATERIAL);
        request.deposits = List.of(deposit("枯草芽孢杆菌 Bacillus subtilis", "CGMCC 12345"));
        assertThat(request.hits(application, "FE-REQ-17", PatentKind.INVENTION))
                .as("the other strain may be a known one")
                .containsExactly("W request");
        request.deposits = List.of(
                deposit("枯草芽孢杆菌 Bacillus subtilis", "CGMCC 12345"),
                deposit("枯草芽孢杆菌 Bacillus subtilis", "CCTCC M2011789"));
        assertThat(request.hits(application, "FE-REQ-17", PatentKind.INVENTION)).isEmpty();
        request.deposits = List.of(deposit("枯草芽孢杆菌", "CGMCC No.1234"));
        assertThat(request.hits(application, "FE-REQ-17", PatentKind.INVENTION))
                .containsExactlyInAnyOrder("E number", "W latin", "W request");
    }

    private static Deposit deposit(String name, String number) {
        return new Deposit(name, "某保藏中心", "北京市", LocalDate.of(2026, 3, 2), number);
    }

    @Test
    void a_deposit_is_stated_in_the_request_and_whole_in_the_description() {
        String whole = "菌株为枯草芽孢杆菌（Bacillus subtilis）LH-1，保藏于北京某保藏中心，地址：北京市，保藏日期2026年3月2日，保藏编号CGMCC No.12345。";
        request.statements = Set.of(Statement.BIOLOGICAL_MATERIAL);
        assertThat(request.hits(described(whole), "FE-REQ-17", PatentKind.INVENTION))
                .isEmpty();
        assertThat(request.hits(
                        described(whole.replace("北京某保藏中心", "中国微生物菌种保藏管理委员会普通微生物中心")),
                        "FE-REQ-17",
                        PatentKind.INVENTION))
                .isEmpty();
        request.statements = Set.of();
        assertThat(request.hits(described(whole), "FE-REQ-17", PatentKind.INVENTION))
                .containsExactly("W request");
        assertThat(request.hits(described("菌株的保藏编号为CCTCC NO: M 2026123。"), "FE-REQ-17", PatentKind.INVENTION))
                .containsExactly("W request", "W");
        request.statements = Set.of(Statement.BIOLOGICAL_MATERIAL);
        assertThat(request.hits(described("菌株的保藏编号为CCTCC NO: M 2026123。"), "FE-REQ-17", PatentKind.INVENTION))
                .containsExactly("E");
        assertThat(request.hits(
                        described(whole.replace("Bacillus subtilis", "杂交瘤")), "FE-REQ-17", PatentKind.INVENTION))
                .containsExactly("W");
        assertThat(request.hits(described("菌株可以从市场上买到。"), "FE-REQ-17", PatentKind.INVENTION))
                .containsExactly("E absent");
        assertThat(request.hits(described("物品应妥善保藏，温度低于4℃。"), "FE-REQ-17", PatentKind.INVENTION))
                .isEmpty();
        request.statements = Set.of(Statement.UNSPECIFIED);
        assertThat(request.hits(described("菌株可以从市场上买到。"), "FE-REQ-17", PatentKind.INVENTION))
                .as("it may be the grace period that is claimed")
                .isEmpty();
        assertThat(request.hits(described(whole), "FE-REQ-17", PatentKind.INVENTION))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"202610123456.X, 0", "202610123456X, 0", "202610123456.1, 1", "2026101234, 1", "'', 0"})
    void an_application_number_carries_its_check_digit(String number, int findings) {
        request.applicationNumber = number;
        assertThat(request.hits("FE-REQ-19")).hasSize(findings);
    }

    @Test
    void the_list_of_documents_agrees_with_the_files() {
        Application application = Texting.text("权利要求书\n1. 一种板，其特征在于，有芯。\n说明书附图\n图1");
        request.listed = "权利要求书 1份2页 说明书摘要 1份1页";
        assertThat(request.hits(application, "FE-REQ-12", PatentKind.INVENTION))
                .containsExactlyInAnyOrder("W unlisted", "E");
        request.listed = "权利要求书 1份2页 说明书附图 1份1页 说明书摘要 0份0页";
        assertThat(request.hits(application, "FE-REQ-12", PatentKind.INVENTION)).isEmpty();
        request.listed = "权利要求书 1份2页 说明书附图 1份1页";
        assertThat(request.hits(application, "FE-REQ-12", PatentKind.INVENTION)).isEmpty();
    }

    @Test
    void the_form_of_a_package_tells_what_the_rules_ask() throws Unreadable {
        RequestForm form = RequestXml.read("""
                        <外观设计专利请求书><使用外观设计的产品名称>保温杯</使用外观设计的产品名称><申请号>2026301234567</申请号>
                        <申请人><第一申请人><姓名或名称>澜禾新材料</姓名或名称><邮政编码>201203</邮政编码></第一申请人></申请人>
                        <联系人><姓名>高雨桐</姓名><电话>021-1</电话></联系人>
                        <要求优先权声明><优先权><原受理机构名称>日本</原受理机构名称><在先申请日>2026-01-05</在先申请日><在先申请号>2026-000123</在先申请号></优先权></要求优先权声明>
                        <不丧失新颖性宽限期声明>1</不丧失新颖性宽限期声明><遗传资源>否</遗传资源>
                        <生物材料样品保藏><保藏单位代码>CGMCC</保藏单位代码><地址>北京市</地址><保藏日期>2026年3月2日</保藏日期><保藏编号>CGMCC No.12345</保藏编号><分类命名>枯草芽孢杆菌 Bacillus subtilis</分类命名></生物材料样品保藏>
                        <申请文件清单><文件><名称>外观设计简要说明</名称></文件></申请文件清单></外观设计专利请求书>""".getBytes(UTF_8), 10_000).orElseThrow();
        assertThat(form.applicants().get(0).postcode()).isEqualTo("201203");
        assertThat(form.details().applicationNumber()).isEqualTo("2026301234567");
        assertThat(form.details().contacts()).containsExactly(new RequestForm.Contact("高雨桐", "021-1"));
        assertThat(form.details().priorities())
                .containsExactly(new Priority(LocalDate.of(2026, 1, 5), "2026-000123", "日本"));
        assertThat(form.details().declared().statements())
                .containsExactlyInAnyOrder(Statement.GRACE_PERIOD, Statement.BIOLOGICAL_MATERIAL);
        assertThat(form.details().declared().deposits())
                .containsExactly(new Deposit(
                        "枯草芽孢杆菌Bacillus subtilis", "CGMCC", "北京市", LocalDate.of(2026, 3, 2), "CGMCC No.12345"));
        assertThat(form.details().listed()).contains("外观设计简要说明");
    }

    private static Application described(String paragraph) {
        return Texting.text("说明书\n一种菌\n技术领域\n本发明涉及菌。\n具体实施方式\n" + paragraph);
    }
}
