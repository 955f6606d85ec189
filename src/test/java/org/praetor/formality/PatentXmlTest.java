package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the XML of an application says, wherever its text stands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatentXmlTest {

    private static final int LIMIT = 10_000;

    @Test
    void what_stands_between_the_paragraphs_of_a_description_is_no_text() throws Unreadable {
        assertThat(described("头<invention-title>一种板</invention-title>间<p>甲</p>间<heading>乙</heading>间<p>丙</p>尾"))
                .containsExactly("甲", "乙", "丙");
    }

    @Test
    void a_paragraph_within_a_paragraph_and_a_row_of_a_table_are_paragraphs() throws Unreadable {
        assertThat(described("<p>甲<p>乙</p>丙</p>")).containsExactly("甲", "乙", "丙");
        assertThat(
                        described(
                                "<p>表<table><row><entry>PVC</entry><entry>PET</entry></row><row><entry>丙</entry></row></table></p>"))
                .containsExactly("表", "PVC PET", "丙");
    }

    @Test
    void page_marks_and_deposits_are_left_out_and_what_follows_is_read() throws Unreadable {
        assertThat(described("<p>甲<pb>7</pb>乙</p><p><bio-deposit>CGMCC 1</bio-deposit>丙</p>"))
                .containsExactly("甲乙", "丙");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[<!ENTITY own SYSTEM \"file:///etc/hostname\">]", "[<!ENTITY own \"丙\">]", "SYSTEM \"a.dtd\""})
    void nothing_is_read_through_an_entity(String type) {
        String xml = "<!DOCTYPE a " + type + "><a><description><p>甲&own;乙</p></description></a>";
        assertThatThrownBy(() -> PatentXml.read(xml.getBytes(UTF_8), Map.of(), LIMIT))
                .hasMessage("broken-xml");
    }

    @Test
    void claims_are_read_with_and_without_paragraphs_and_without_what_stands_around_them() throws Unreadable {
        Draft draft = read("<claims><p>权利要求书</p><claim num=\"1\">一种板。</claim>"
                + "<claim num=\"2\"><claim-text>一种 A<br/>B。</claim-text></claim>完</claims>"
                + "<description><p>甲</p></description>");
        assertThat(draft.claims).extracting(Draft.RawClaim::text).containsExactly("一种板。", "一种A B。");
        assertThat(draft.description).containsExactly("甲");
    }

    @Test
    void a_claim_without_a_number_has_that_of_its_place_and_an_empty_one_is_none() throws Unreadable {
        Draft draft = read("<claims><claim num=\"CL1\">一种板。</claim><claim/><claim>一种杯。</claim></claims>");
        assertThat(draft.claims).extracting(Draft.RawClaim::number).containsExactly(1, 2);
    }

    @Test
    void the_first_title_counts_and_one_that_the_description_repeats_is_its_title_line() throws Unreadable {
        String titles = "<invention-title>一种板</invention-title><invention-title>A board</invention-title>";
        Draft repeated = read(titles + "<description><p>一 种 板</p><p>甲</p></description>");
        assertThat(repeated.title).isEqualTo("一种板");
        assertThat(repeated.titleLine).isEqualTo("一种板");
        assertThat(repeated.description).containsExactly("甲");

        Draft other = read(titles + "<description><p>技术领域</p><p>甲</p></description>");
        assertThat(other.titleLine).isEmpty();
        assertThat(other.description).containsExactly("技术领域", "甲");

        Draft own =
                read(titles + "<description><invention-title>一种杯</invention-title><p>一种板</p><p>甲</p></description>");
        assertThat(own.titleLine).isEqualTo("一种杯");
        assertThat(own.description).containsExactly("一种板", "甲");
    }

    @Test
    void text_is_read_up_to_the_limit() throws Unreadable {
        byte[] xml = xml("<description><p>甲乙</p><p>丙丁</p></description>");
        assertThat(PatentXml.read(xml, Map.of(), 4).draft().description).containsExactly("甲乙", "丙丁");
        assertThatThrownBy(() -> PatentXml.read(xml, Map.of(), 3)).hasMessage("text-too-long");
    }

    @Test
    void broken_xml_is_told_with_its_line() {
        assertThatThrownBy(() -> read("<description>\n<p>甲</description>"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        broken -> assertThat(broken.arguments()).isEqualTo(List.of(2)));
        assertThatThrownBy(() -> read("<p>甲</p>")).hasMessage("xml-not-application");
    }

    @Test
    void pictures_that_the_package_lacks_are_named_when_it_has_any() throws Unreadable {
        Picture picture = Pixels.picture(3, 3, (x, y) -> Pixels.WHITE);
        String drawings = "<drawings><figure figure-labels=\"图 1\"><img file=\"图/A.PNG\"/></figure>"
                + "<figure figureLabels=\"图2\"><img file=\"b.png\"/></figure><figure><img/></figure></drawings>";
        PatentXml.Read read = PatentXml.read(xml(drawings), Map.of("a.png", picture), LIMIT);
        assertThat(read.draft().drawings)
                .containsExactly(new Drawing("图1", picture), new Drawing("图2", null), new Drawing("", null));
        assertThat(read.missing()).containsExactly("b.png");
        assertThat(PatentXml.read(xml(drawings), Map.of(), LIMIT).missing()).isEmpty();
    }

    @Test
    void a_formula_in_the_text_keeps_its_place_and_the_figure_of_the_abstract_is_known() throws Unreadable {
        Draft draft = read("<abstract><p>甲<img file=\"f.png\"/>乙</p></abstract>"
                + "<cn-abst-figure><figure figure-labels=\"图3\"><img file=\"c.png\"/></figure></cn-abst-figure>");
        assertThat(draft.abstractLines).containsExactly("甲" + ContentHash.PICTURE + "乙");
        assertThat(draft.abstractFigure).isEqualTo(new Drawing("图3", null));
    }

    private static List<String> described(String description) throws Unreadable {
        return read("<description>" + description + "</description>").description;
    }

    private static Draft read(String body) throws Unreadable {
        return PatentXml.read(xml(body), Map.of(), LIMIT).draft();
    }

    private static byte[] xml(String body) {
        return ("<cn-application-body>" + body + "</cn-application-body>").getBytes(UTF_8);
    }
}
