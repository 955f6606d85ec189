package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The request form of the e-filing client: blank rows are none, and what no form holds is refused. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestXmlTest {

    private static final int LIMIT = 10_000;

    @Test
    void blank_rows_of_a_form_are_left_out() throws Unreadable {
        RequestForm form = read("<发明名称> </发明名称><发明名称>一种板</发明名称><备注>别的</备注>"
                + "<申请人><第一申请人><姓名或名称> </姓名或名称><姓名>林知远</姓名></第一申请人><其他申请人><姓名></姓名></其他申请人></申请人>"
                + "<专利代理机构><名称>某某事务所</名称><代理人><姓名>周一</姓名></代理人><代理师><姓名>吴二</姓名></代理师>"
                + "<代理人><姓名> </姓名></代理人><联系人><姓名>郑三</姓名></联系人></专利代理机构>");
        assertThat(form.title()).isEqualTo("一种板");
        assertThat(form.applicants()).extracting(RequestForm.Person::name).containsExactly("林知远");
        assertThat(form.agency().attorneys())
                .extracting(RequestForm.Attorney::name)
                .containsExactly("周一", "吴二");
    }

    @Test
    void text_is_read_up_to_the_limit() throws Unreadable {
        String body = "<发明名称>一种板</发明名称><备注>甲乙</备注>";
        assertThat(RequestXml.read(xml(body), 5)).isPresent();
        assertThatThrownBy(() -> RequestXml.read(xml(body), 4)).hasMessage("text-too-long");
    }

    @Test
    void a_form_broken_behind_its_name_is_told_with_its_line_and_other_files_are_none() throws Unreadable {
        assertThatThrownBy(() -> read("\n<发明名称>"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        broken -> assertThat(broken.arguments()).isEqualTo(List.of(2)));
        assertThat(RequestXml.read("请查收".getBytes(UTF_8), LIMIT)).isEmpty();
        assertThat(RequestXml.read("<清单/>".getBytes(UTF_8), LIMIT)).isEmpty();
        assertThat(RequestXml.read("<!-- 空 -->".getBytes(UTF_8), LIMIT)).isEmpty();
    }

    @Test
    void no_form_has_more_than_twenty_thousand_elements_or_a_hundred_levels() throws Unreadable {
        assertThat(read("<a/>".repeat(19_999))).isNotNull();
        assertThatThrownBy(() -> read("<a/>".repeat(20_000))).hasMessage("xml-not-application");
        assertThat(read("<a>".repeat(98) + "</a>".repeat(98))).isNotNull();
        assertThatThrownBy(() -> read("<a>".repeat(99) + "</a>".repeat(99))).hasMessage("xml-not-application");
    }

    private static RequestForm read(String body) throws Unreadable {
        return RequestXml.read(xml(body), LIMIT).orElseThrow();
    }

    private static byte[] xml(String body) {
        return ("<发明专利请求书>" + body + "</发明专利请求书>").getBytes(UTF_8);
    }
}
