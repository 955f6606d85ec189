package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Requests.COMPANY;
import static org.praetor.formality.Requests.INVENTOR;
import static org.praetor.formality.Requests.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.formality.RequestForm.Agency;
import org.praetor.formality.RequestForm.Attorney;
import org.praetor.formality.RequestForm.Contact;
import org.praetor.formality.RequestForm.Person;
import org.praetor.formality.RequestForm.Standing;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeopleRulesTest {

    private final Requests request = new Requests();

    @Test
    void a_flawless_request_has_no_finding() {
        List<Finding> findings = new FormalExaminer()
                .examine(
                        Application.empty(PatentKind.INVENTION),
                        new Context(PatentKind.INVENTION, Texting.TODAY, request.build()));
        assertThat(findings)
                .extracting(Finding::rule)
                .noneMatch(rule -> rule.startsWith("FE-REQ") || rule.equals("FE-SET-04") || rule.equals("FE-SET-05"));
    }

    @Test
    void without_a_request_form_nothing_is_said_about_it() {
        assertThat(Texting.hits(Texting.title("一种板"), "FE-REQ-04")).isEmpty();
        assertThat(Texting.hits(Texting.title("一种板"), "FE-SET-04")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91310115MA1K0A0172, UNIT, ''",
        "91310115ma1k0a0172, UNIT, ''",
        "91310115MA1K0A0173, UNIT, E check-digit",
        "11010519491231002X, UNIT, E check-digit",
        "11010519491231002X, NATURAL, ''",
        "110105194912310021, NATURAL, E check-digit",
        "11010519491231002X, UNKNOWN, ''",
        "91310115MA1K0A0172, UNKNOWN, ''",
        "MA1K0A017, UNKNOWN, E check-digit",
        "'', UNIT, E number",
        "'', ABROAD, ''"
    })
    void the_number_of_an_applicant_carries_its_check_digit(String number, Standing standing, String expected) {
        request.applicants = List.of(person("澜禾新材料科技（上海）有限公司", number, standing));
        assertThat(String.join(",", request.hits("FE-REQ-02"))).isEqualTo(expected);
    }

    @Test
    void a_second_applicant_has_an_address_too_and_a_postcode_where_it_is_asked_for() {
        Person second = new Person("徐知远", "11010519491231002X", "中国", "", Standing.NATURAL, "20120");
        request.applicants = List.of(COMPANY, second);
        assertThat(request.hits("FE-REQ-02")).containsExactly("E address", "E postcode");
        assertThat(request.hits("FE-SET-04")).isEmpty();
        request.applicants = List.of(second);
        assertThat(request.hits("FE-SET-04")).containsExactly("E address");
        request.applicants = List.of();
        assertThat(request.hits("FE-SET-04")).containsExactly("E applicant");
    }

    @ParameterizedTest
    @CsvSource({
        "徐知远教授, NATURAL, E",
        "徐知远, NATURAL, ''",
        "澜禾新材料, UNIT, W short",
        "上海市闵行区澜禾五金厂, UNIT, ''",
        "澜禾大学, UNIT, ''"
    })
    void a_person_has_no_title_and_a_unit_its_full_name(String name, Standing standing, String expected) {
        request.applicants = List.of(person(name, "", standing));
        assertThat(String.join(",", request.hits("FE-REQ-03"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"澜禾新材料有限公司", "气凝胶课题组", "人工智能", "ChatGPT", "澜禾大学材料学院", "AI 助手"})
    void what_is_no_natural_person_is_no_inventor(String name) {
        request.inventors = List.of(person(name, "", Standing.UNKNOWN));
        assertThat(request.hits("FE-REQ-04")).containsExactly("E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"徐知远", "艾瑞丝", "Jane AIKEN", "阿不都热合曼·买买提", "徐知远（不公布姓名）", "所罗门", "陆景行"})
    void names_of_persons_are_left_alone(String name) {
        request.inventors = List.of(person(name, INVENTOR.number(), Standing.UNKNOWN));
        assertThat(request.hits("FE-REQ-04")).isEmpty();
        assertThat(request.hits("FE-REQ-06")).isEmpty();
    }

    @Test
    void inventors_are_named_one_by_one_without_titles() {
        request.inventors = List.of(person("徐知远等", "", Standing.UNKNOWN), person("高雨桐博士", "", Standing.UNKNOWN));
        assertThat(request.hits("FE-REQ-04")).containsExactly("E others", "E title");
        request.inventors = List.of();
        assertThat(request.hits("FE-REQ-04")).containsExactly("E none");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 0", "2026-01-01, 1"})
    void identity_data_of_every_inventor_are_asked_for_since_2026(LocalDate filedOn, int findings) {
        request.inventors = List.of(INVENTOR, person("高雨桐", "", Standing.UNKNOWN));
        assertThat(new FormalExaminer()
                        .examine(
                                Application.empty(PatentKind.INVENTION),
                                new Context(PatentKind.INVENTION, filedOn, request.build())))
                .filteredOn(finding -> finding.rule().equals("FE-REQ-05"))
                .hasSize(findings);
    }

    @Test
    void an_inventor_from_abroad_may_leave_his_number_open_and_a_wrong_one_is_seen() {
        request.inventors = List.of(new Person("Jane Doe", "", "英国", ""));
        assertThat(request.hits("FE-REQ-05")).isEmpty();
        request.inventors = List.of(person("高雨桐", "110105194912310021", Standing.UNKNOWN));
        assertThat(request.hits("FE-REQ-05")).containsExactly("E check-digit");
    }

    @Test
    void only_an_inventor_may_keep_his_name_unpublished() {
        request.applicants = List.of(person("徐知远（不公布姓名）", INVENTOR.number(), Standing.NATURAL));
        assertThat(request.hits("FE-REQ-06")).containsExactly("E");
    }

    @Test
    void a_unit_without_agency_names_one_contact_who_can_be_reached() {
        request.contacts = List.of();
        assertThat(request.hits("FE-REQ-07")).containsExactly("E none");
        request.agency = Requests.AGENCY;
        assertThat(request.hits("FE-REQ-07")).isEmpty();
        request.agency = Agency.NONE;
        request.contacts = List.of(new Contact("高雨桐", "1"), new Contact("徐知远", "2"));
        assertThat(request.hits("FE-REQ-07")).containsExactly("E several");
        request.contacts = List.of(new Contact("澜禾新材料研究院", "1"));
        assertThat(request.hits("FE-REQ-07")).containsExactly("E");
        request.contacts = List.of(new Contact("高雨桐", ""));
        assertThat(request.hits("FE-REQ-07")).containsExactly("E phone");
        request.applicants = List.of(person("徐知远", INVENTOR.number(), Standing.NATURAL));
        assertThat(request.hits("FE-REQ-07")).isEmpty();
    }

    @Test
    void several_applicants_without_agency_are_told_who_represents_them() {
        assertThat(request.hits("FE-REQ-08")).isEmpty();
        request.applicants = List.of(COMPANY, person("徐知远", INVENTOR.number(), Standing.NATURAL));
        assertThat(request.hits("FE-REQ-08")).containsExactly("I");
        request.agency = Requests.AGENCY;
        assertThat(request.hits("FE-REQ-08")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, E attorneys", "1, ''", "2, ''", "3, E attorneys"})
    void an_agency_names_one_or_two_attorneys(int count, String expected) {
        Attorney[] attorneys = new Attorney[count];
        Arrays.fill(attorneys, new Attorney("陆景行", "3199900001"));
        request.agency = new Agency("上海衡砚专利代理事务所（普通合伙）", "31999", List.of(attorneys));
        assertThat(String.join(",", request.hits("FE-REQ-09"))).isEqualTo(expected);
    }

    @Test
    void an_agency_has_a_code_and_its_attorneys_certificates() {
        request.agency = new Agency("上海衡砚专利代理事务所（普通合伙）", "3199", List.of(new Attorney("陆景行", "")));
        assertThat(request.hits("FE-REQ-09")).containsExactly("E code", "E certificate");
    }

    @ParameterizedTest
    @CsvSource({"上海市浦东新区张江路1号, ''", "新疆维吾尔自治区阿克苏地区库车县玉奇吾斯塘乡, W street", "上海市, W street", "澜禾新材料科技（上海）有限公司, E", "张江高科, E"
    })
    void a_letter_needs_an_address_that_it_can_reach(String address, String expected) {
        request.applicants = List.of(Requests.at(address));
        assertThat(String.join(",", request.hits("FE-REQ-10"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ABROAD, '', 1", "UNKNOWN, 英国, 1", "UNKNOWN, 中国, 0", "UNKNOWN, '', 0"})
    void an_applicant_from_abroad_needs_an_agency(Standing standing, String country, int findings) {
        request.applicants = List.of(new Person("Example Corp.", "", country, "1 Example Road", standing, null));
        assertThat(request.hits("FE-SET-05")).hasSize(findings);
        request.agency = Requests.AGENCY;
        assertThat(request.hits("FE-SET-05")).isEmpty();
    }

    @Test
    void names_of_applicants_and_inventors_do_not_belong_into_the_title() {
        request.applicants = List.of(person("澜禾新材料", "", Standing.UNIT));
        request.inventors = List.of(person("林知远", "", Standing.UNKNOWN), person("高强", "", Standing.UNKNOWN));
        assertThat(new FormalExaminer()
                        .examine(
                                Texting.title("一种林知远澜禾新材料高强螺栓"),
                                new Context(PatentKind.INVENTION, Texting.TODAY, request.build())))
                .filteredOn(finding -> finding.rule().equals("FE-TTL-02"))
                .extracting(finding -> finding.severity() + " " + finding.excerpt())
                .containsExactlyInAnyOrder("E 林知远", "E 澜禾新材料", "W 高强");
    }
}
