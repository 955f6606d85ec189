package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.formality.Description.SectionKind;

/** Where each claim, section and paragraph stands in the text of its part, and on which page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssemblyTest {

    private final Draft draft = new Draft();

    @Test
    void claims_stand_behind_their_labels() {
        draft.claims.add(new Draft.RawClaim(1, "1.", "一种板。", 3));
        draft.claims.add(new Draft.RawClaim(12, "12、", "根据权利要求1所述的板。", 4));
        Application application = draft.application();
        String text = application.text(Part.CLAIMS);
        assertThat(text).isEqualTo("1. 一种板。\n12、 根据权利要求1所述的板。");
        for (Claim claim : application.claims()) {
            assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.text());
        }
        assertThat(application.claims()).extracting(Claim::independent).containsExactly(true, false);
        assertThat(application.pages().at(Part.CLAIMS, 0)).isEqualTo(3);
        assertThat(application.pages().at(Part.CLAIMS, text.indexOf('\n'))).isEqualTo(3);
        assertThat(application.pages().at(Part.CLAIMS, text.indexOf("12、"))).isEqualTo(4);
    }

    @Test
    void sections_begin_at_their_headings_and_what_stands_before_is_one_without() {
        draft.titleLine = "一种板";
        draft.description.addAll(List.of("前言。", "又一句。", "技术领域", "本发明涉及板。", "背景技术", "具体实施方式", "板有两层。"));
        draft.pages.put(Part.DESCRIPTION, List.of(1, 1, 1, 2, 2, 2, 3));
        Description description = draft.application().description();
        assertThat(description.sections())
                .extracting(section -> section.kind() + " " + section.heading() + " " + section.start() + " "
                        + section.paragraphs().size())
                .containsExactly("NONE  4 2", "FIELD 技术领域 13 1", "BACKGROUND 背景技术 26 0", "EMBODIMENT 具体实施方式 31 1");
        assertThat(description.paragraphs())
                .allMatch(paragraph -> description.text().startsWith(paragraph.text(), paragraph.start()))
                .extracting(Description.Paragraph::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(draft.application()
                        .pages()
                        .at(Part.DESCRIPTION, description.text().indexOf("板有")))
                .isEqualTo(3);
        assertThat(draft.application().pages().at(Part.DESCRIPTION, 13)).isEqualTo(1);
    }

    @Test
    void without_heading_or_title_the_text_is_one_section() {
        draft.description.addAll(List.of("第一句。", "第二句。"));
        assertThat(draft.application().description().sections())
                .extracting(section -> section.kind() + " " + section.start())
                .containsExactly(SectionKind.NONE + " 0");
        assertThat(new Draft().application().description().sections()).isEmpty();
    }

    @Test
    void the_kind_is_that_of_which_the_text_speaks() {
        assertThat(draft.application().kind()).isEqualTo(PatentKind.INVENTION);
        draft.abstractLines.add("本实用新型公开一种板。");
        assertThat(draft.application().kind()).isEqualTo(PatentKind.UTILITY_MODEL);
        draft.abstractLines.clear();
        draft.description.addAll(List.of("发明内容", "本实用新型提供一种板。"));
        assertThat(draft.application().kind()).isEqualTo(PatentKind.INVENTION);
        draft.description.set(0, "实用新型内容");
        assertThat(draft.application().kind()).isEqualTo(PatentKind.UTILITY_MODEL);
        draft.explanation.add("1.本外观设计产品的名称：板。");
        assertThat(draft.application().kind()).isEqualTo(PatentKind.DESIGN);
        draft.claims.add(new Draft.RawClaim(1, "1.", "一种板。"));
        assertThat(draft.application().kind()).isEqualTo(PatentKind.UTILITY_MODEL);
    }

    @Test
    void the_title_is_that_of_the_request_else_of_the_description() {
        draft.titleLine = "一种板";
        assertThat(draft.application().title()).isEqualTo("一种板");
        draft.title = "一种隔音板";
        assertThat(draft.application().title()).isEqualTo("一种隔音板");
    }

    @Test
    void a_place_is_on_the_page_that_began_last_before_it() {
        Pages pages = new Pages();
        pages.begin(Part.CLAIMS, 5, 2);
        pages.begin(Part.CLAIMS, 9, 3);
        pages.begin(Part.ABSTRACT, 0, 0);
        assertThat(pages.at(Part.CLAIMS, -1)).isEqualTo(2);
        assertThat(pages.at(Part.CLAIMS, 8)).isEqualTo(2);
        assertThat(pages.at(Part.CLAIMS, 9)).isEqualTo(3);
        assertThat(pages.at(Part.ABSTRACT, 0)).isNull();
    }
}
