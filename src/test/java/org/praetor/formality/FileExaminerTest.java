package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.FileExaminer.Examined;

/** Of one file or given texts, what is missing is blamed only where it could have been there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileExaminerTest {

    private static final String CLAIMS = "权利要求书\n1. 一种板，其特征在于，有网。\n";
    private static final String DESCRIPTION = "说明书\n一种板\n技术领域\n本发明涉及板。\n";
    private static final List<String> CLAIM = List.of("一种板，其特征在于，有网。");

    private final FileExaminer examiner = new FileExaminer(ReadingLimits.DEFAULT);

    @Test
    void a_part_on_its_own_is_not_blamed_for_the_others() {
        assertThat(missing(text("a.txt", CLAIMS))).isEmpty();
        assertThat(missing(text("a.txt", DESCRIPTION))).isEmpty();
    }

    @Test
    void a_text_of_claims_and_description_lacks_an_abstract_but_no_pictures() {
        assertThat(missing(text("a.txt", CLAIMS + DESCRIPTION))).containsExactly("abstract");
        assertThat(missing(text("a.txt", CLAIMS + DESCRIPTION), PatentKind.UTILITY_MODEL))
                .containsExactly("abstract");
    }

    @Test
    void a_package_is_a_full_set() throws Exception {
        byte[] zip = SampleFiles.zip(Map.of("权利要求书.txt", CLAIMS.getBytes(UTF_8)));
        assertThat(missing(UploadedFile.of("a.zip", zip), PatentKind.UTILITY_MODEL))
                .containsExactly("abstract", "description", "drawings", "title");
    }

    @Test
    void of_given_texts_null_is_unsaid_and_empty_is_missing() {
        assertThat(given(null, null, CLAIM, null, null)).isEmpty();
        assertThat(given(null, null, CLAIM, "技术领域", null)).isEmpty();
        assertThat(given("", "", CLAIM, "技术领域", List.of())).containsExactly("abstract", "drawings");
        assertThat(given("一种板", "甲。", CLAIM, "技术领域", List.of("图1"))).isEmpty();
        assertThat(given("一种板", "甲。", CLAIM, "", List.of("图1"))).containsExactly("description");
    }

    @Test
    void the_kind_is_the_declared_one_else_that_of_the_source_else_that_of_its_look() {
        ApplicationText said = new ApplicationText(PatentKind.UTILITY_MODEL, null, null, CLAIM, List.of(), null, null);
        assertThat(examiner.examine(said, "a", PatentKind.INVENTION, Texting.TODAY)
                        .kind())
                .isEqualTo(PatentKind.INVENTION);
        assertThat(examiner.examine(said, "a", null, Texting.TODAY).kind()).isEqualTo(PatentKind.UTILITY_MODEL);
        assertThat(examiner.examine(text("a.txt", CLAIMS), null, Texting.TODAY).kind())
                .isEqualTo(PatentKind.INVENTION);
    }

    @Test
    void half_an_application_is_not_judged() {
        Examined examined = examiner.examine(text("a.txt", "甲。"), null, Texting.TODAY);
        assertThat(examined.reading().blocked()).isTrue();
        assertThat(examined.findings()).isEmpty();
    }

    private Set<String> given(
            @Nullable String title,
            @Nullable String summary,
            List<String> claims,
            @Nullable String description,
            @Nullable List<String> figures) {
        ApplicationText text = new ApplicationText(null, title, summary, claims, List.of(), description, figures);
        return missing(examiner.examine(text, "a", PatentKind.UTILITY_MODEL, Texting.TODAY));
    }

    private Set<String> missing(UploadedFile file) {
        return missing(file, PatentKind.INVENTION);
    }

    private Set<String> missing(UploadedFile file, PatentKind kind) {
        return missing(examiner.examine(file, kind, Texting.TODAY));
    }

    private static Set<String> missing(Examined examined) {
        return examined.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.E && finding.rule().startsWith("FE-SET"))
                .map(finding -> finding.message().replaceFirst(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static UploadedFile text(String name, String text) {
        return UploadedFile.of(name, text.getBytes(UTF_8));
    }
}
