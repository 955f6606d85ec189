package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterTemplatesTest {

    private static final String FRAME =
            "<html xmlns:th=\"http://www.thymeleaf.org\"><body>%s<p data-seal=\"true\">x</p></body></html>";

    private static String template(String inner) {
        return FRAME.replace("%s", inner);
    }

    @Test
    void the_sample_is_without_fault_and_says_what_it_reads() {
        assertThat(LetterTemplates.faults(Samples.OPINION)).isEmpty();
        assertThat(LetterTemplates.paths(Samples.OPINION))
                .contains("findings[].message", "case.number", "clocks.preexam.reply.dueText", "letter.paragraphs[]")
                .noneMatch(path -> path.startsWith("findingStat"));
        assertThat(LetterTemplates.declarations(Samples.OPINION))
                .containsEntry("addressee", "applicant")
                .containsEntry("series", "预意字");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${T(java.lang.Runtime).getRuntime().exec('id')}\"/>",
                "<p th:text=\"${@java.lang.Runtime@getRuntime()}\"/>",
                "<p th:text=\"${new java.io.File('/etc/passwd')}\"/>",
                "<p th:text=\"${case.getClass()}\"/>",
                "<p th:text=\"${case.number.length()}\"/>",
                "<p th:text=\"${#ctx.variables}\"/>",
                "<p th:text=\"${#execInfo.templateName}\"/>",
                "<p th:text=\"${#strings.replace(case.number, 'a', 'b')}\"/>",
                "<p th:text=\"${'a'.bytes}\"/>",
                "<p th:text=\"#{secret}\"/>",
                "<p th:text=\"@{http://evil.example/}\"/>",
                "<p th:text=\"~{other :: x}\"/>",
                "<p th:text=\"*{case}\"/>",
                "<p th:text=\"__${case.subject}__\"/>",
                "<p th:text=\"${case.__${x}__}\"/>",
                "<p th:utext=\"${case.subject}\"/>",
                "<p th:attr=\"onclick=${case.subject}\"/>",
                "<p th:insert=\"~{x}\"/>",
                "<p th:replace=\"file:///etc/passwd\"/>",
                "<p th:inline=\"javascript\">x</p>",
                "<p data-th-text=\"${T(java.lang.Runtime)}\"/>",
                "<img alt=\"\" th:src=\"${case.subject}\"/>",
                "<img alt=\"\" src=\"file:///etc/passwd\"/>",
                "<img alt=\"\" src=\"http://evil.example/p.png\"/>",
                "<img alt=\"\" src=\"data:image/svg+xml;base64,AAAA\"/>",
                "<a href=\"https://evil.example\">x</a>",
                "<link rel=\"stylesheet\" href=\"http://evil.example/x.css\"/>",
                "<style>@import 'x.css';</style>",
                "<style>p { background: url(file:///etc/passwd) }</style>",
                "<p style=\"background:url(http://evil.example)\">x</p>",
                "<script>alert(1)</script>",
                "<object data=\"x\"/>",
                "<iframe src=\"x\"/>",
                "<p onclick=\"x()\">x</p>",
                "<p>[(${case.subject})]</p>",
                "<p>[[${T(java.lang.System).exit(1)}]]</p>",
                "<th:dom text=\"x\"/>",
                "<!--/*/ <p th:utext=\"${case}\"/> /*/-->",
                "<p th:each=\"x : ${T(java.lang.Runtime)}\"/>",
                "<p th:with=\"x=${T(java.lang.Runtime)}\"/>",
                "<p th:text=\"${case.number\">x</p>",
                "<p>unclosed",
                "<?php echo 1 ?>"
            })
    void a_template_that_reaches_beyond_its_values_is_refused(String attack) {
        String html = template(attack);
        assertThat(LetterTemplates.faults(html))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).isNotBlank());
        assertThatThrownBy(() -> LetterTemplates.render(html, Map.of("case", Map.of("subject", "x"))))
                .isInstanceOf(LetterExpression.Refused.class);
    }

    @Test
    void entities_and_document_types_are_refused() {
        String html = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>";
        assertThat(LetterTemplates.faults(html)).hasSize(1);
    }

    @Test
    void values_that_look_like_templates_stay_text() {
        List<String> hostile = List.of(
                "${7*191}",
                "[[${7*191}]]",
                "__${7*191}__::.x",
                "*{7*191}",
                "#{x}",
                "@{x}",
                "<script>1</script>",
                "\"><img src='file:///etc/passwd'/>",
                "<th:block th:text=\"${7*191}\"/>",
                "]]>",
                "&amp;",
                "\u0000\u0001");
        for (String value : hostile) {
            String html = LetterTemplates.render(
                    template(
                            "<p th:text=\"${case.subject}\"/><p>[[${case.subject}]]</p><p th:text=\"|a ${case.subject}|\"/>"),
                    Map.of("case", Map.of("subject", LetterXml.legal(value))));
            assertThat(html).doesNotContain("1337");
            LetterPage page = LetterPage.of(html);
            assertThat(page.text()).contains(LetterXml.legal(value));
            assertThat(LetterXml.elements(page.document(), "script")).isEmpty();
            assertThat(LetterXml.elements(page.document(), "img")).isEmpty();
        }
    }

    @Test
    void the_little_language_counts_compares_and_joins() {
        Map<String, Object> values = Map.of(
                "n",
                3,
                "names",
                List.of("甲", "乙"),
                "on",
                "2026-03-02",
                "flag",
                false,
                "record",
                Map.of("file-request", Map.of("title", "一种杯子")));
        assertThat(value("n > 2 and !flag", values)).isEqualTo(true);
        assertThat(value("n + 1 == 4 ? 'ja' : 'nein'", values)).isEqualTo("ja");
        assertThat(value("missing.path[3].deep ?: '—'", values)).isEqualTo("—");
        assertThat(value("#strings.join(names, '、')", values)).isEqualTo("甲、乙");
        assertThat(value("#dates.chinese(on)", values)).isEqualTo("2026年3月2日");
        assertThat(value("record.file-request.title", values)).isEqualTo("一种杯子");
        assertThat(value("names[1] + names[0]", values)).isEqualTo("乙甲");
        assertThat(value("names.size() ge 2 or unknown", values)).isEqualTo(true);
        assertThat(value("#numbers.upper(23)", Map.of())).isEqualTo("二十三");
    }

    private static Object value(String expression, Map<String, Object> values) {
        return LetterExpression.parse(expression).value(values::get);
    }
}
