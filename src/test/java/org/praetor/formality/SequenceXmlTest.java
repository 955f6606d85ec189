package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The sequence listing (序列表) is a part of the application like any other: read, compared, and asked for where sequences are described. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequenceXmlTest {

    private static final String TEXT = """
            权利要求书
            1. 一种引物，其特征在于，核苷酸序列如SEQ ID NO:%s所示。
            说明书
            一种引物
            技术领域
            本发明涉及引物。
            背景技术
            现有引物的特异性不足。
            发明内容
            为解决特异性不足的问题，提供一种引物，序列如SEQ ID NO:%s所示，其有益效果是特异性好。
            具体实施方式
            合成该引物后用于扩增。
            """;

    @Test
    void each_sequence_is_a_line_of_the_part() throws Unreadable {
        assertThat(SequenceXml.read(listing("acgtacgtacgt", "MKTAYIAK")))
                .contains(List.of("1 DNA 12 acgtacgtacgt", "2 DNA 8 MKTAYIAK"));
    }

    @Test
    void a_long_sequence_is_told_by_its_length_and_digest() throws Unreadable {
        String line =
                SequenceXml.read(listing("a".repeat(2_000_000))).orElseThrow().get(0);
        assertThat(line).startsWith("1 DNA 2000000 ").hasSizeLessThan(100);
        assertThat(SequenceXml.read(listing("a".repeat(1_999_999) + "c"))
                        .orElseThrow()
                        .get(0))
                .isNotEqualTo(line)
                .startsWith("1 DNA 2000000 ");
        assertThat(SequenceXml.read(listing("a".repeat(1_000))).orElseThrow().get(0))
                .endsWith("a".repeat(1_000));
    }

    @Test
    void another_xml_is_no_listing() throws Unreadable {
        assertThat(SequenceXml.read("<claims/>".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_listing_without_sequence_broken_or_of_too_many_is_refused() {
        assertRefused(listing(), "no-sequence");
        assertRefused("<ST26SequenceListing><SequenceData>".getBytes(UTF_8), "broken-xml");
        assertRefused(listing(Collections.nCopies(100_001, "").toArray(String[]::new)), "too-many-sequences");
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> SequenceXml.read(bytes))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void the_listing_is_taken_beside_the_text_alone_or_in_a_package() throws Exception {
        byte[] text = TEXT.formatted(1, 1).getBytes(UTF_8);
        Reading beside = read(UploadedFile.of("a.txt", text), UploadedFile.of("seq.xml", listing("acgtacgtacgt")));
        assertThat(beside.blocked()).as("%s", beside.notes()).isFalse();
        assertThat(beside.files().get(1).parts()).containsExactly(Part.SEQUENCE_LISTING);
        assertThat(said(beside)).isEmpty();

        Reading packed = read(UploadedFile.of(
                "a.zip", SampleFiles.zip(Map.of("权利要求书和说明书.txt", text, "seq.xml", listing("acgtacgtacgt")))));
        assertThat(packed.application().sequences()).containsExactly("1 DNA 12 acgtacgtacgt");
        assertThat(said(packed)).isEmpty();
    }

    @Test
    void without_it_or_with_too_few_sequences_the_rule_speaks() {
        Reading without = read(UploadedFile.of("a.txt", TEXT.formatted(1, 1).getBytes(UTF_8)));
        assertThat(said(without)).containsExactly("E");
        Reading few = read(
                UploadedFile.of("a.txt", TEXT.formatted(1, 2).getBytes(UTF_8)),
                UploadedFile.of("seq.xml", listing("acgtacgtacgt")));
        assertThat(said(few)).containsExactly("W beyond");
        for (String range : List.of("1至2", "1-2", "1和SEQ ID NO:2", "1、2")) {
            assertThat(said(read(
                            UploadedFile.of("a.txt", TEXT.formatted(1, range).getBytes(UTF_8)),
                            UploadedFile.of("seq.xml", listing("acgtacgtacgt")))))
                    .as(range)
                    .containsExactly("W beyond");
        }
    }

    @Test
    void another_residue_is_a_difference_between_two_versions() {
        Application passed =
                read(UploadedFile.of("seq.xml", listing("acgtacgtacgt"))).application();
        Application same =
                read(UploadedFile.of("b.xml", listing("acgtacgtacgt"))).application();
        Application other =
                read(UploadedFile.of("b.xml", listing("acgtacgtacga"))).application();
        assertThat(ApplicationDiff.between(passed, same).same()).isTrue();
        assertThat(ApplicationDiff.between(passed, other).differences())
                .extracting(difference -> difference.part())
                .containsExactly(Part.SEQUENCE_LISTING);
    }

    private static Reading read(UploadedFile... files) {
        return new ApplicationReader().read(List.of(files));
    }

    private static List<String> said(Reading reading) {
        return new Requests().hits(reading.application(), "FE-DSC-10", PatentKind.INVENTION);
    }

    private static byte[] listing(String... sequences) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE ST26SequenceListing PUBLIC "-//WIPO//DTD Sequence Listing 1.3//EN" "ST26SequenceListing_V1_3.dtd">
                <ST26SequenceListing dtdVersion="V1_3" productionDate="2026-01-10">
                <InventionTitle languageCode="zh">一种引物</InventionTitle>
                """);
        for (int number = 1; number <= sequences.length; number++) {
            xml.append("<SequenceData sequenceIDNumber=\"")
                    .append(number)
                    .append("\"><INSDSeq><INSDSeq_length>")
                    .append(sequences[number - 1].length())
                    .append("</INSDSeq_length><INSDSeq_moltype>DNA</INSDSeq_moltype>")
                    .append("<INSDSeq_division>PAT</INSDSeq_division><INSDSeq_sequence>")
                    .append(sequences[number - 1])
                    .append("</INSDSeq_sequence></INSDSeq></SequenceData>\n");
        }
        return xml.append("</ST26SequenceListing>").toString().getBytes(UTF_8);
    }
}
