package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Word documents, old and new, as agencies and WPS save them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordFilesTest {

    private static final String LIST = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%s\"/></w:numPr>";
    private static final String NUMBERING =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Claim\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                    + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimalZero\"/><w:lvlText w:val=\"[%1]\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/></w:num>";

    @Test
    void word_97_gives_the_same_as_docx() throws IOException {
        Reading doc = read("申请.doc", SampleDoc.of(SampleText.INVENTION));
        Application docx =
                read("申请.docx", SampleFiles.docx(SampleText.INVENTION)).application();

        assertThat(doc.notes()).isEmpty();
        assertThat(doc.files()).extracting(Reading.FileRead::type).containsExactly("doc");
        assertThat(doc.application().claims()).isEqualTo(docx.claims());
        assertThat(doc.application().description()).isEqualTo(docx.description());
        assertThat(doc.application().abstractText()).isEqualTo(docx.abstractText());
        assertThat(doc.application().drawings()).extracting(Drawing::label).containsExactly("图1", "图2");
    }

    @Test
    void five_word_97_files_are_one_application() throws IOException {
        byte[] claims = new SampleDoc("\0、")
                .listed("一种板，其特征在于，包括面层。")
                .listed("根据权利要求1所述的板，其特征在于，包括背层。")
                .bytes();
        byte[] description =
                new SampleDoc("\0.").line("一种板").line("技术领域").line("本发明涉及板材。").bytes();
        Application application = new ApplicationReader()
                .read(List.of(UploadedFile.of("权利要求书.doc", claims), UploadedFile.of("100002.doc", description)))
                .application();

        assertThat(application.claims()).extracting(Claim::label).containsExactly("1、", "2、");
        assertThat(application.title()).isEqualTo("一种板");
    }

    @Test
    void revisions_of_word_97_are_read_as_accepted_and_said() throws IOException {
        byte[] doc = new SampleDoc("\0.")
                .line("权利要求书")
                .letters("一种板，其特征在于，包括", new byte[0])
                .letters("三层", SampleDoc.DELETED)
                .letters("两层", SampleDoc.INSERTED)
                .letters("内部批注", SampleDoc.HIDDEN)
                .listed("面层。")
                .bytes();
        Reading reading = read("申请.doc", doc);

        assertThat(reading.application().text(Part.CLAIMS)).isEqualTo("1. 一种板，其特征在于，包括两层面层。");
        assertThat(keys(reading)).containsExactly("formality.read.revised");
    }

    @Test
    void a_damaged_word_97_file_gives_a_message_at_every_length_and_with_any_byte_changed() throws IOException {
        byte[] whole = SampleDoc.of(SampleText.INVENTION);
        for (int percent = 1; percent < 100; percent += 7) {
            Reading reading = read("a.doc", Arrays.copyOf(whole, whole.length * percent / 100));
            assertThat(reading.blocked()).as("%s %%", percent).isTrue();
        }
        java.util.Random random = new java.util.Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] changed = whole.clone();
            for (int spot = 0; spot < 3; spot++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            Reading reading = read("a.doc", changed);
            assertThat(reading.blocked() || reading.files().get(0).type().equals("doc"))
                    .isTrue();
        }
    }

    @Test
    void claims_numbered_by_a_style_are_numbered() throws IOException {
        Reading reading = new SampleWord()
                .part("word/numbering.xml", "numbering", NUMBERING)
                .part(
                        "word/styles.xml",
                        "styles",
                        "<w:style w:styleId=\"Claim\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:styleId=\"Child\"><w:basedOn w:val=\"Claim\"/></w:style>")
                .line("权 利 要 求 书")
                .paragraph("<w:pStyle w:val=\"Claim\"/>", run("一种板，其特征在于，包括面层。"))
                .paragraph("<w:pStyle w:val=\"Child\"/>", run("根据权利要求1所述的板，其特征在于，包括背层。"))
                .read();

        assertThat(reading.application().claims()).extracting(Claim::label).containsExactly("1、", "2、");
    }

    @Test
    void automatic_paragraph_numbers_are_no_text() throws IOException {
        Reading reading = new SampleWord()
                .part("word/numbering.xml", "numbering", NUMBERING)
                .line("说明书")
                .line("一种板")
                .line("技术领域")
                .paragraph(String.format(LIST, 6), run("本发明涉及板材。"))
                .read();

        assertThat(reading.application().text(Part.DESCRIPTION)).isEqualTo("一种板\n技术领域\n本发明涉及板材。");
    }

    @Test
    void revisions_are_read_as_accepted_and_said() throws IOException {
        Reading reading = new SampleWord()
                .part("word/numbering.xml", "numbering", NUMBERING)
                .line("权利要求书")
                .paragraph(
                        String.format(LIST, 5)
                                + "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr></w:pPrChange>",
                        run("一种板，其特征在于，包括") + "<w:del><w:r><w:delText>三层</w:delText></w:r></w:del><w:ins>" + run("两层")
                                + "</w:ins>" + run("面层。"))
                .paragraph(
                        String.format(LIST, 5) + "<w:rPr><w:del/></w:rPr>",
                        "<w:del><w:r><w:delText>根据权利要求1所述的板。</w:delText></w:r></w:del>")
                .paragraph(String.format(LIST, 5), run("根据权利要求1所述的板，其特征在于，包括背层。"))
                .read();

        assertThat(reading.application().text(Part.CLAIMS))
                .isEqualTo("1、 一种板，其特征在于，包括两层面层。\n2、 根据权利要求1所述的板，其特征在于，包括背层。");
        assertThat(keys(reading)).containsExactly("formality.read.revised");
    }

    @Test
    void a_built_up_formula_is_a_picture_and_a_line_of_letters_is_text() throws IOException {
        String fraction = "<m:oMath><m:r><m:t>k=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num>"
                + "<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>";
        String index = "<m:oMath><m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e>"
                + "<m:sub><m:r><m:t>1</m:t></m:r></m:sub></m:sSub></m:oMath>";
        Reading reading = new SampleWord()
                .line("权利要求书")
                .paragraph(
                        "",
                        run("1.一种方法，其特征在于，按") + fraction + run("计算，") + index + run("为厚度，角度为")
                                + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>" + run("。"))
                .paragraph("", "<m:oMathPara>" + index + "</m:oMathPara>")
                .read();

        assertThat(reading.application().claims().get(0).text()).isEqualTo("一种方法，其特征在于，按\uFFFC计算，x1为厚度，角度为α。\n\uFFFC");
    }

    @Test
    void a_text_box_does_not_cut_its_paragraph_and_is_read_once() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>图1</w:t></w:r></w:p></w:txbxContent>";
        String shape = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        Reading reading = new SampleWord()
                .line("说明书")
                .line("一种板")
                .line("技术领域")
                .paragraph("", run("本发明涉及") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>" + run("板材。"))
                .line("说明书附图")
                .paragraph("", shape + "<w:r><w:drawing><wpg:wgp/></w:drawing></w:r>")
                .read();

        assertThat(reading.application().text(Part.DESCRIPTION)).endsWith("本发明涉及板材。");
        assertThat(reading.application().drawings()).extracting(Drawing::label).containsExactly("图1");
    }

    @Test
    void metafiles_and_figures_beside_each_other_are_counted_with_their_labels() throws IOException {
        String pictures = "<w:r><w:object><v:shape><v:imagedata r:id=\"r1\"/></v:shape></w:object></w:r>"
                + "<w:r><w:drawing><a:blip r:embed=\"r2\"/></w:drawing></w:r>";
        Reading reading = new SampleWord()
                .file("word/media/image1.emf", new byte[] {1, 0, 0, 0, 9})
                .file("word/media/image2.png", SampleFiles.image("图2"))
                .relation("r1", "media/image1.emf")
                .relation("r2", "media/image2.png")
                .line("说 明 书 附 图")
                .paragraph("", pictures)
                .line("图1  图2")
                .read();

        assertThat(reading.application().drawings()).extracting(Drawing::label).containsExactly("图1", "图2");
        assertThat(reading.application().drawings())
                .extracting(Drawing::picture)
                .doesNotContainNull();
    }

    @Test
    void part_titles_in_page_headers_open_their_sections() throws IOException {
        String section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"%s\"/></w:sectPr>";
        Reading reading = new SampleWord()
                .relation("h1", "header1.xml")
                .relation("h2", "header2.xml")
                .part("word/header1.xml", "hdr", "<w:p>" + run("权  利  要  求  书") + "</w:p>")
                .part("word/header2.xml", "hdr", "<w:p>" + run("说  明  书") + "</w:p>")
                .line("1.一种板，其特征在于，包括面层。")
                .paragraph(String.format(section, "h1"), "")
                .line("一种板")
                .line("技术领域")
                .line("本发明涉及板材。")
                .body(String.format(section, "h2"))
                .read();

        assertThat(reading.application().claims()).hasSize(1);
        assertThat(reading.application().text(Part.DESCRIPTION)).isEqualTo("一种板\n技术领域\n本发明涉及板材。");
    }

    @Test
    void line_breaks_of_the_author_end_lines_and_wraps_do_not() throws IOException {
        Reading reading = new SampleWord()
                .line("权利要求书")
                .paragraph(
                        "",
                        "<w:r><w:t>1.一种板，其特征在于，</w:t><w:br/><w:t>包括面层。</w:t><w:br/><w:t>2.根据权利要求1所述的板，其特征在于，包括背层。</w:t></w:r>")
                .read();

        assertThat(reading.application().claims())
                .extracting(Claim::text)
                .containsExactly("一种板，其特征在于，包括面层。", "根据权利要求1所述的板，其特征在于，包括背层。");
    }

    @Test
    void a_package_that_holds_a_docx_unpacked_is_a_package() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("申请.docx", SampleFiles.docx(SampleText.INVENTION));
        byte[] zip = SampleFiles.stored(files);

        assertThat(read("申请.zip", zip).application().claims()).hasSize(4);
        assertThat(keys(read("申请.wps", SampleFiles.docx(SampleText.INVENTION)))).containsExactly("formality.read.wps");
    }

    @Test
    void a_plain_text_may_name_the_invention_before_its_parts() {
        String text = "发明名称：一种板\n摘要：本发明公开了一种板，包括面层和背层，面层与背层粘合，用于建筑外墙。\n摘要附图：图1\n=== 权利要求书 ===\n"
                + "１．一种板，其特征在于，包括面层。\n\n说明书：\n技术领域\n本发明涉及板材。\n";
        Application application =
                read("申请.txt", text.getBytes(StandardCharsets.UTF_8)).application();

        assertThat(application.title()).isEqualTo("一种板");
        assertThat(application.abstractText()).startsWith("本发明公开了");
        assertThat(application.claims()).hasSize(1);
        assertThat(application.abstractFigure()).isEqualTo(new Drawing("图1", null));
        assertThat(application.text(Part.DESCRIPTION)).isEqualTo("技术领域\n本发明涉及板材。");
    }

    @Test
    void a_step_is_no_claim_and_a_claim_without_full_stop_is_one() {
        String text = "权利要求书（修改后）\n1.一种方法，其特征在于，包括：\n1.采集信号；\n2.根据信号计算时间差；\n3.采用滤波器滤波。\n"
                + "2.根据权利要求1所述的方法，其特征在于，滤波器为低通滤波器\n3.如权利要求1或2所述的方法，其特征在于，还包括报警；\n4.一种装置，其特征在于，包括控制器。";
        Application application =
                read("申请.txt", text.getBytes(StandardCharsets.UTF_8)).application();

        assertThat(application.claims()).extracting(Claim::number).containsExactly(1, 2, 3, 4);
        assertThat(application.claims().get(0).text()).endsWith("3.采用滤波器滤波。");
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static Reading read(String name, byte[] bytes) {
        return new ApplicationReader().read(List.of(UploadedFile.of(name, bytes)));
    }

    private static List<String> keys(Reading reading) {
        return reading.notes().stream().map(Reading.Note::key).toList();
    }

    @Test
    void levels_of_a_list_count_on_and_deeper_ones_begin_again() {
        WordLists lists = lists();
        assertThat(Stream.of(0, 0, 1, 1, 0, 1).map(level -> lists.next("a", level)))
                .containsExactly("1.", "2.", "2.1", "2.2", "3.", "3.1");
        assertThat(lists().next("a", 1)).as("without the level above").isEqualTo("1.1");
    }

    @Test
    void lists_of_one_definition_count_on_together_until_one_begins_anew() {
        WordLists lists = lists();
        lists.list("b", "d");
        lists.list("c", "d");
        lists.restart("c", 0, 7);
        lists.own("c", 0, new WordLists.Level("decimal", "(%1)", 1));
        assertThat(Stream.of("a", "b", "c", "c", "a").map(list -> lists.next(list, 0)))
                .containsExactly("1.", "2.", "(7)", "(8)", "9.");
    }

    @Test
    void no_list_a_bullet_and_a_level_beyond_the_ninth_have_no_number() {
        WordLists lists = lists();
        lists.level("d", 2, new WordLists.Level("bullet", "•", 1));
        lists.level("d", 8, new WordLists.Level("decimal", "%9", 4));
        assertThat(lists.next("unknown", 0)).isEmpty();
        assertThat(lists.next("a", 2)).isEmpty();
        assertThat(lists.next("a", 3)).isEmpty();
        assertThat(lists.next("a", -1)).isEmpty();
        assertThat(lists.next("a", 9)).isEmpty();
        assertThat(lists.next("a", 8)).isEqualTo("4");
    }

    private static WordLists lists() {
        WordLists lists = new WordLists();
        lists.level("d", 0, new WordLists.Level("decimal", "%1.", 1));
        lists.level("d", 0, new WordLists.Level("decimal", "unused", 1));
        lists.level("d", 1, new WordLists.Level("decimal", "%1.%2", 1));
        lists.list("a", "d");
        return lists;
    }

    @Test
    void of_a_field_in_word_97_its_result_is_read_and_signs_of_the_format_are_none() throws IOException {
        byte[] doc = new SampleDoc("\0.")
                .line("权利要求书")
                .letters("一种板，见\u0013 REF \u0013 PAGE \u00147\u0015\u0014图1\u0015，", new byte[0])
                .letters("pH\u001E5\u001F值\u0003甲\u000B", new byte[0])
                .listed("其中有网。")
                .bytes();
        assertThat(read("申请.doc", doc).application().text(Part.CLAIMS)).isEqualTo("1. 一种板，见图1，pH-5值甲其中有网。");
    }

    @Test
    void word_97_text_above_the_limit_is_refused() throws IOException {
        byte[] doc = new SampleDoc("\0.").line("权利要求书").listed("一种板。").bytes();
        int length = "权利要求书\r一种板。\r".length();
        assertThat(within(length, doc)).isEmpty();
        assertThat(within(length - 1, doc)).containsExactly("formality.read.text-too-long");
    }

    @Test
    void docx_text_above_the_limit_is_refused() throws IOException {
        byte[] docx = new SampleWord().line("权利要求书").line("1. 一种板。").bytes();
        int length = "权利要求书1. 一种板。".length();
        assertThat(within(length, docx)).isEmpty();
        assertThat(within(length - 1, docx)).containsExactly("formality.read.text-too-long");
    }

    private static List<String> within(int characters, byte[] bytes) {
        ReadingLimits most = ReadingLimits.DEFAULT;
        ReadingLimits limits = new ReadingLimits(
                most.files(),
                most.fileBytes(),
                most.entries(),
                most.unpackedBytes(),
                most.ratio(),
                most.depth(),
                most.pixels(),
                most.pages(),
                most.textBytes(),
                characters);
        return keys(new ApplicationReader(limits).read(List.of(UploadedFile.of("a", bytes))));
    }

    @Test
    void tabs_and_hyphens_of_a_run_are_text_and_tab_stops_of_a_paragraph_are_none() throws IOException {
        Reading reading = new SampleWord()
                .line("权利要求书")
                .paragraph(
                        "<w:tabs><w:tab/></w:tabs>",
                        "<w:r><w:t>1. 一种A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:tab/><w:t>C板。</w:t></w:r>")
                .read();
        assertThat(reading.application().text(Part.CLAIMS)).isEqualTo("1. 一种A-B C板。");
    }
}
