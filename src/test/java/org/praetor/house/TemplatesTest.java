package org.praetor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a page says comes from the bundles, and nothing in a page runs that did not come from a file of ours. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplatesTest {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORDS = Pattern.compile("'[^']*\\p{L}[^']*'|\\|[^|]*\\p{L}[^|]*\\|");
    private static final Pattern NOT_WORDS =
            Pattern.compile("#\\{(?:[^{}]|\\{[^{}]*})*}|\\$\\{(?:[^{}]|\\{[^{}]*})*}|@\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("SHA-256");

    /** The one place of ready markup: what the form room's own Markdown wrote, every value in it escaped. */
    private static final Map<String, String> READY_MARKUP = Map.of("form/text.html", "div th:utext");

    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "label");
    private static final Set<String> SPEAKING =
            Set.of("th:text", "th:alt", "th:title", "th:placeholder", "th:aria-label");

    private final Map<String, String> templates = Sources.below(Sources.TEMPLATES, ".html");

    @Test
    void there_are_templates() {
        assertThat(templates).hasSizeGreaterThan(40);
    }

    @Test
    void no_template_holds_words() {
        List<String> faults = new ArrayList<>();
        templates.forEach((name, template) -> {
            Markup markup = Markup.of(template);
            markup.tags().stream()
                    .filter(tag -> LETTER.matcher(tag.textAfter()).find())
                    .filter(tag -> tag.closing() || !tag.attributes().containsKey("th:text"))
                    .map(tag -> tag.textAfter().strip())
                    .filter(text -> !SAME_IN_EVERY_LANGUAGE.contains(text))
                    .forEach(text -> faults.add(name + ": text «" + text + "»"));
            markup.tags()
                    .forEach(tag -> tag.attributes().forEach((attribute, value) -> {
                        if (SPOKEN.contains(attribute) && LETTER.matcher(value).find()) {
                            faults.add(name + ": " + attribute + " «" + value + "»");
                        }
                        if (SPEAKING.contains(attribute)
                                && WORDS.matcher(NOT_WORDS
                                                .matcher(value)
                                                .replaceAll("")
                                                .replace("SHA-256", ""))
                                        .find()) {
                            faults.add(name + ": " + attribute + " «" + value + "»");
                        }
                        if (CHINESE.matcher(value).find()) {
                            faults.add(name + ": " + attribute + " «" + value + "»");
                        }
                    }));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_in_a_page_escapes_the_content_security_policy_or_the_escaping() {
        List<String> faults = new ArrayList<>();
        templates.forEach((name, template) -> {
            for (String forbidden : List.of("__${", "[(", "javascript:", "<style")) {
                if (Markup.withoutComments(template).contains(forbidden)) {
                    faults.add(name + ": " + forbidden);
                }
            }
            Markup.of(template)
                    .tags()
                    .forEach(tag -> judge(tag).stream()
                            .filter(fault -> !fault.equals(READY_MARKUP.get(name)))
                            .forEach(fault -> faults.add(name + ": " + fault)));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_form_that_posts_gets_its_token_from_thymeleaf() {
        List<String> faults = new ArrayList<>();
        templates.forEach((name, template) -> Markup.of(template).tags().stream()
                .filter(tag -> tag.name().equals("form"))
                .map(Markup.Tag::attributes)
                .filter(attributes -> "post".equalsIgnoreCase(attributes.get("method")))
                .filter(attributes -> !attributes.containsKey("th:action"))
                .forEach(attributes -> faults.add(name + ": " + attributes)));
        assertThat(faults).isEmpty();
    }

    /** Thymeleaf replaces before it asks a condition of the same tag: the fragment would be shown whatever the condition says. */
    @Test
    void no_fragment_is_put_in_by_the_tag_that_asks_whether_it_should_be() {
        List<String> faults = new ArrayList<>();
        templates.forEach((name, template) -> Markup.of(template).tags().stream()
                .map(Markup.Tag::attributes)
                .filter(attributes -> attributes.containsKey("th:replace"))
                .filter(attributes -> Stream.of("th:if", "th:unless", "th:each").anyMatch(attributes::containsKey))
                .forEach(attributes -> faults.add(name + ": " + attributes)));
        assertThat(faults).isEmpty();
    }

    /** Thymeleaf keeps these names for itself on the web: such a fragment fails whenever it is shown. */
    @Test
    void no_fragment_takes_a_reserved_name() {
        Pattern reserved = Pattern.compile("\\((?:.*[ ,])?(application|session|param|request|response)[ ,)]");
        List<String> faults = new ArrayList<>();
        templates.forEach((name, template) -> Markup.of(template).tags().stream()
                .map(tag -> tag.attributes().getOrDefault("th:fragment", ""))
                .filter(fragment -> reserved.matcher(fragment).find())
                .forEach(fragment -> faults.add(name + ": " + fragment)));
        assertThat(faults).isEmpty();
    }

    /** Thymeleaf replaces first and asks afterwards: such a condition is never read. */
    @Test
    void a_tag_that_is_replaced_stands_inside_its_condition() {
        List<String> faults = new ArrayList<>();
        templates.forEach((name, template) -> Markup.of(template).tags().stream()
                .map(Markup.Tag::attributes)
                .filter(attributes -> attributes.containsKey("th:replace"))
                .filter(attributes -> attributes.containsKey("th:if") || attributes.containsKey("th:unless"))
                .forEach(attributes -> faults.add(name + ": " + attributes)));
        assertThat(faults).isEmpty();
    }

    private static List<String> judge(Markup.Tag tag) {
        List<String> faults = new ArrayList<>();
        for (String attribute : tag.attributes().keySet()) {
            String plain = attribute.startsWith("th:") ? attribute.substring(3) : attribute;
            if (plain.equals("utext")
                    || plain.startsWith("style")
                    || plain.startsWith("on")
                    || plain.startsWith("hx-on")) {
                faults.add(tag.name() + " " + attribute);
            }
        }
        if (tag.name().equals("script")
                && !tag.closing()
                && !tag.attributes().containsKey("src")
                && !tag.attributes().containsKey("th:src")) {
            faults.add("inline script");
        }
        return faults;
    }
}
