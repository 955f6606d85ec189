package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.Draft.RawClaim;

/** Applications given as texts: what is taken from them, and how claims get their numbers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GivenTextsTest {

    @Test
    void each_text_becomes_its_part_without_empty_lines() {
        Application application = read(new ApplicationText(
                        PatentKind.INVENTION,
                        " 一种板 ",
                        "本发明公开一种板。\n\n它很轻。",
                        List.of("一种板，\n\n有网。"),
                        List.of(),
                        "一种板\n技术领域\n\n本发明涉及板。",
                        List.of("图 1", "")))
                .application();
        assertThat(application.title()).isEqualTo("一种板");
        assertThat(application.abstractText()).isEqualTo("本发明公开一种板。\n它很轻。");
        assertThat(application.text(Part.CLAIMS)).isEqualTo("1. 一种板，\n有网。");
        assertThat(application.description().titleLine()).isEqualTo("一种板");
        assertThat(application.description().paragraphs()).hasSize(1);
        assertThat(application.drawings()).extracting(Drawing::label).containsExactly("图1", "");
    }

    @Test
    void the_description_of_a_design_is_its_brief_explanation() {
        Application application = read(new ApplicationText(
                        PatentKind.DESIGN, "保温杯", null, null, List.of(), "1.本外观设计产品的名称：保温杯。", null))
                .application();
        assertThat(application.has(Part.BRIEF_EXPLANATION)).isTrue();
        assertThat(application.has(Part.DESCRIPTION)).isFalse();
    }

    @Test
    void a_text_without_any_part_or_above_the_limit_is_refused() {
        assertThat(notes(new ApplicationText(null, null, null, null, List.of(), "", null), 100))
                .containsExactly("formality.read.no-content");
        assertThat(notes(new ApplicationText(null, "一种板", null, null, List.of(), null, null), 100))
                .isEmpty();
        ApplicationText forty = new ApplicationText(
                null, "题".repeat(10), "摘".repeat(10), List.of("权".repeat(10)), List.of(), "说".repeat(10), null);
        assertThat(notes(forty, 40)).isEmpty();
        assertThat(notes(forty, 39)).containsExactly("formality.read.text-too-long");
    }

    @Test
    void claims_without_printed_numbers_are_counted() {
        assertThat(claims(List.of(), "一种板。", "根据权利要求1所述的板。"))
                .containsExactly(new RawClaim(1, "1.", "一种板。"), new RawClaim(2, "2.", "根据权利要求1所述的板。"));
    }

    @Test
    void printed_numbers_stay_as_they_are_when_most_claims_have_one() {
        assertThat(claims(List.of(), "1. 一种板。", "5、根据权利要求1所述的板。", "一种网。"))
                .containsExactly(
                        new RawClaim(1, "1.", "一种板。"),
                        new RawClaim(5, "5、", "根据权利要求1所述的板。"),
                        new RawClaim(6, "", "一种网。"));
        assertThat(claims(List.of(), "7. 一种板。", "一种网。"))
                .as("half of them is not most")
                .containsExactly(new RawClaim(1, "1.", "7.一种板。"), new RawClaim(2, "2.", "一种网。"));
    }

    @Test
    void numbers_given_beside_the_texts_count() {
        assertThat(claims(List.of(1, 4), "一种板。", "一种网。", "一种布。"))
                .containsExactly(
                        new RawClaim(1, "1.", "一种板。"), new RawClaim(4, "4.", "一种网。"), new RawClaim(5, "5.", "一种布。"));
    }

    @Test
    void a_number_before_a_chemical_name_is_taken_off_only_when_it_is_the_expected_one() {
        assertThat(claims(List.of(), "1.2,4-二氯苯胺。", "2.5-甲基苯胺。", "8.5-甲基苯胺。"))
                .containsExactly(
                        new RawClaim(1, "1.", "2,4-二氯苯胺。"),
                        new RawClaim(2, "2.", "5-甲基苯胺。"),
                        new RawClaim(3, "3.", "8.5-甲基苯胺。"));
    }

    private static List<RawClaim> claims(List<Integer> numbers, String... claims) {
        return read(new ApplicationText(null, null, null, List.of(claims), numbers, null, null))
                .application()
                .claims()
                .stream()
                .map(claim -> new RawClaim(claim.number(), claim.label(), claim.text()))
                .toList();
    }

    private static Reading read(ApplicationText text) {
        return new ApplicationReader().read(text, "draft.json");
    }

    private static List<String> notes(ApplicationText text, int characters) {
        ReadingLimits limits = new ReadingLimits(1, 1, 1, 1, 1, 1, 1, 1, 1, characters);
        return new ApplicationReader(limits)
                .read(text, "draft.json").notes().stream()
                        .map(Reading.Note::key)
                        .toList();
    }
}
