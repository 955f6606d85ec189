package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The fragments, drawn by Thymeleaf without a server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FragmentsTest {

    private final SpringTemplateEngine engine = engine();

    @Test
    void every_field_has_a_label_and_every_error_is_described_and_linked() {
        Form form = Samples.form("rich");
        Bound bound = form.bind(
                Map.of("title", List.of("x"), "claims", List.of("many"), "applicants[0].kind", List.of("company")),
                Samples.CONTEXT);
        String html = draw(form.view(bound.values(), Samples.CONTEXT, bound.errors()), Locale.CHINA);

        assertThat(html)
                .contains(
                        "<label for=\"f-title\"",
                        "id=\"f-title\"",
                        "name=\"title\"",
                        "aria-describedby=\"f-title-hint f-title-error\"");
        assertThat(html).contains("href=\"#f-title\"", "至少 2 个字符", "请输入数字", "value=\"many\"", "此项必填");
        assertThat(html).contains("name=\"_add\" value=\"applicants\"", "name=\"_remove\" value=\"applicants[0]\"");
        assertThat(html).contains("type=\"hidden\" name=\"_shown\" value=\"applicants[0].uscc\"");
        List<String> ids = found(html, "(?<![-\\w])id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        for (String reference : found(html, "(?:for|href)=\"#?(f-[^\"]+)\"")) {
            assertThat(ids).contains(reference);
        }
        for (String references : found(html, "aria-describedby=\"([^\"]+)\"")) {
            assertThat(ids).contains(references.split(" "));
        }
    }

    @Test
    void nothing_is_inline_and_what_people_typed_is_escaped() {
        Form form = Samples.form("rich");
        String evil = "<script>alert(1)</script>\"'{{1}}";
        FormView view = form.view(Map.of("title", evil, "abstract", evil), Samples.CONTEXT);
        String html = draw(view, Locale.ENGLISH);
        assertThat(html).doesNotContain("<script", "<style", " style=", " onclick", "javascript:");
        assertThat(html)
                .contains(
                        "Hello &lt;script&gt;",
                        "<strong>welcome</strong>",
                        "<a href=\"https://example.org/law\">the law</a>");
    }

    @Test
    void a_template_of_a_widget_follows_its_component_and_a_missing_one_is_no_error() {
        String field = "{'type':'textfield','id':'a','key':'a','properties':{'widget':'%s'}}";
        FormView with = Samples.of(field.formatted("sample-widget")).view(Map.of("a", "seen"), Map.of());
        assertThat(draw(with, Locale.ENGLISH))
                .contains("<b>widget of a: seen</b>")
                .contains("name=\"a\"");
        FormView without = Samples.of(field.formatted("nowhere")).view(Map.of(), Map.of());
        assertThat(draw(without, Locale.ENGLISH)).contains("name=\"a\"");
    }

    @Test
    void visibility_is_asked_again_by_htmx_only_when_an_address_is_given() {
        FormView view = Samples.of("{'type':'textfield','id':'a','key':'a'}").view(Map.of(), Map.of());
        assertThat(draw(view, Locale.ENGLISH)).doesNotContain("hx-post");
        assertThat(draw(view, Locale.ENGLISH, "/desk/refresh"))
                .contains("hx-post=\"/desk/refresh\"", "hx-include=\"closest form\"");
    }

    @Test
    void texts_are_there_in_both_languages_with_the_same_places() throws IOException {
        Properties chinese = messages("form.properties");
        Properties english = messages("form_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String check : Checks.names()) {
            assertThat(chinese).containsKey("form.error.check." + check);
        }
        for (String key : List.of(
                "required",
                "pattern",
                "min",
                "max",
                "bound",
                "min-length",
                "max-length",
                "phone",
                "email",
                "number",
                "integer",
                "decimals",
                "increment",
                "option",
                "date",
                "time",
                "datetime",
                "rows",
                "revealed",
                "text")) {
            assertThat(chinese).containsKey("form.error." + key);
        }
    }

    private String draw(FormView view, Locale locale) {
        return draw(view, locale, null);
    }

    private String draw(FormView view, Locale locale, String refresh) {
        Context context = new Context(locale);
        context.setVariable("view", view);
        context.setVariable("refresh", refresh);
        return engine.process("test/form-page", context);
    }

    private static List<String> found(String html, String pattern) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(hit -> hit.group(1))
                .toList());
    }

    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = FragmentsTest.class.getResourceAsStream("/messages/" + name);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/form");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
