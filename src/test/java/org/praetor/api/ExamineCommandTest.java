package org.praetor.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.formality.Outline;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExamineCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAIMS = "1.一种晾衣架，包括横杆，其特征在于，所述横杆的两端各设有一个挂钩。\n2.根据权利要求1所述的晾衣架，其特征在于，所述挂钩为塑料件。";
    private static final String DESCRIPTION = "一种晾衣架\n技术领域\n本发明涉及日用品技术领域，具体涉及一种晾衣架。\n背景技术\n现有的晾衣架容易滑落。\n发明内容\n"
            + "本发明要解决的技术问题是衣物容易滑落。为此，在横杆的两端各设一个挂钩，衣物不易滑落。\n附图说明\n图1是晾衣架的结构示意图。\n具体实施方式\n"
            + "如图1所示，晾衣架包括横杆，横杆的两端各设有一个挂钩，挂钩为塑料件。";
    private static final String ABSTRACT = "本发明公开了一种晾衣架，涉及日用品技术领域，包括横杆，横杆的两端各设有一个挂钩，解决了衣物容易滑落的问题，用于晾晒衣物。";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private int run(byte[] input, String... arguments) {
        out.reset();
        err.reset();
        List<String> line = new ArrayList<>(List.of("examine"));
        line.addAll(List.of(arguments));
        return new ExamineCommand(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Shanghai")),
                        () -> {})
                .run(line.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode json() throws IOException {
        return JSON.readTree(out.toByteArray());
    }

    private static ObjectNode application() {
        ObjectNode application = JSON.createObjectNode();
        application.put("title", "一种晾衣架").put("abstract", ABSTRACT).put("description", DESCRIPTION);
        application.put("kind", "invention-application");
        CLAIMS.lines().forEach(application.withArray("claims")::add);
        return application;
    }

    private List<String> severe() throws IOException {
        return json().path("findings").findParents("rule").stream()
                .filter(finding -> finding.path("severity").asText().equals("E"))
                .map(finding -> finding.path("rule").asText())
                .toList();
    }

    @Test
    void a_clean_application_as_JSON_gives_zero_and_its_figures() throws IOException {
        ObjectNode clean =
                application().put("source", "unknown fields are passed over").putNull("ipc");

        assertThat(run(file("a.json", clean.toString()), "--json")).isZero();

        assertThat(json().path("kind").asText()).isEqualTo("invention");
        JsonNode outline = json().path("application");
        assertThat(outline.path("title").asText()).isEqualTo("一种晾衣架");
        assertThat(outline.path("abstractLength").asInt()).isEqualTo(ABSTRACT.length());
        assertThat(outline.path("claims").asInt()).isEqualTo(2);
        assertThat(outline.path("paragraphs").asInt()).isEqualTo(5);
        assertThat(severe()).isEmpty();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_defect_gives_one_and_its_place_in_characters() throws IOException {
        ObjectNode broken = application();
        broken.withArray("claims")
                .removeAll()
                .add("一种𠮷字架，包括横杆，其特征在于，所述横杆弯曲。两端各设有一个挂钩。")
                .add("根据权利要求1所述的𠮷字架，其特征在于，所述横杆为木制。");

        assertThat(run(file("a.json", broken.toString()), "--json", "--text")).isEqualTo(1);

        JsonNode inside = json().path("findings").get(0);
        assertThat(inside.path("rule").asText()).isEqualTo("FE-CLM-03");
        assertThat(inside.path("part").asText()).isEqualTo("claims");
        assertThat(inside.path("claim").asInt()).isEqualTo(1);
        assertThat(inside.path("paragraph").isNull()).isTrue();
        int[] claims = json().path("texts").path("claims").asText().codePoints().toArray();
        assertThat(new String(
                        claims,
                        inside.path("start").asInt(),
                        inside.path("end").asInt() - inside.path("start").asInt()))
                .isEqualTo("。")
                .isEqualTo(inside.path("excerpt").asText());
        assertThat(inside.path("message").asText()).contains("句号");
        assertThat(inside.path("suggestion").asText()).isNotBlank();
        assertThat(inside.path("basis").asText()).isNotBlank();
    }

    @Test
    void numbers_printed_in_the_claims_are_kept_with_their_gaps() throws IOException {
        ObjectNode gap = application();
        gap.withArray("claims")
                .removeAll()
                .add(CLAIMS.lines().toList().get(0))
                .add(CLAIMS.lines().toList().get(1).replaceFirst("2", "3"));

        assertThat(run(file("a.json", gap.toString()), "--json")).isEqualTo(1);

        assertThat(severe()).containsExactly("FE-CLM-01");
        assertThat(json().path("findings").findValuesAsText("claim")).contains("3");
    }

    @Test
    void numbers_beside_the_claims_count_where_the_texts_have_none() throws IOException {
        ObjectNode beside = application();
        beside.withArray("claims").removeAll().add("2,4-二氯苯的用途，其特征在于，用于晾衣架的横杆。").add("根据权利要求1所述的用途，其特征在于，所述横杆为木制。");
        beside.withArray("claim_nums").add("0001").add("0002");

        run(file("a.json", beside.toString()), "--json", "--text");

        assertThat(severe()).doesNotContain("FE-CLM-01");
        assertThat(json().path("texts").path("claims").asText())
                .startsWith("1. 2,4-二氯苯的用途")
                .contains("\n2. 根据");
    }

    @Test
    void what_a_text_cannot_hold_is_no_defect_and_what_a_package_lacks_is_one() throws IOException {
        assertThat(run(file("权利要求书.txt", CLAIMS), "--json")).isZero();
        assertThat(run(
                        file("a.txt", "说明书摘要\n" + ABSTRACT + "\n权利要求书\n" + CLAIMS + "\n说明书\n" + DESCRIPTION),
                        "--json",
                        "--kind",
                        "utility-model"))
                .as(out.toString(UTF_8))
                .isZero();
        assertThat(run(file("a.txt", "权利要求书\n" + CLAIMS + "\n说明书\n" + DESCRIPTION), "--json"))
                .isEqualTo(1);
        assertThat(severe()).containsExactly("FE-SET-01");

        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            archive.putNextEntry(new ZipEntry("权利要求书.txt"));
            archive.write(CLAIMS.getBytes(UTF_8));
        }
        assertThat(run(zip.toString(), "--json")).isEqualTo(1);
        assertThat(severe()).contains("FE-SET-01", "FE-SET-02");
    }

    @Test
    void a_JSON_that_names_its_drawings_is_judged_by_them() throws IOException {
        ObjectNode drawn = application();
        drawn.withArray("drawings").addObject().put("label", "图1");
        assertThat(run(file("a.json", drawn.toString()), "--json")).isZero();
        assertThat(json().path("application").path("figures").asInt()).isEqualTo(1);

        drawn.withArray("drawings").add("图2");
        assertThat(run(file("a.json", drawn.toString()), "--json")).isEqualTo(1);
        assertThat(severe()).containsExactly("FE-DSC-07");
    }

    @Test
    void the_rules_are_those_of_the_day_and_the_kind_that_are_asked() throws IOException {
        String application = file(
                "a.json", application().put("title", "一种".repeat(22) + "晾衣架").toString());

        run(application, "--json", "--filed-on", "2026-11-02");
        assertThat(severe()).doesNotContain("FE-TTL-01");
        run(application, "--json", "--filed-on", "2020-11-02");
        assertThat(severe()).contains("FE-TTL-01");
        run(application, "--json", "--kind", "utility-model");
        assertThat(json().path("kind").asText()).isEqualTo("utility-model");
    }

    @Test
    void what_cannot_be_read_gives_two_and_one_sentence_that_says_what_to_do() throws IOException {
        assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("none.txt", "没有这个文件").hasLineCount(1);
        assertThat(run(file("a.rar", "Rar!\u001A\u0007\u0001"), "--json")).isEqualTo(2);
        assertThat(json().path("unreadable").asText()).contains("RAR", "ZIP");
        assertThat(err.toString(UTF_8)).hasLineCount(1);
        for (String broken : List.of(
                "{",
                "{\"claims\":{}}",
                "{\"kind\":\"patent\"}",
                "{} x",
                "{\"title\":null}",
                "{\"claims\":[{\"text\":5}]}")) {
            assertThat(run(file("b.json", broken), "--lang", "en")).as(broken).isEqualTo(2);
            assertThat(err.toString(UTF_8)).as(broken).hasLineCount(1);
        }
        assertThat(run(file("deep.json", "{\"x\":" + "[".repeat(5000)))).isEqualTo(2);
    }

    @Test
    void several_files_are_several_applications_one_line_each_and_the_worst_decides() throws IOException {
        String clean = file("a.json", application().toString());
        String broken = file("b.txt", CLAIMS.replace("塑料件。", "塑料件"));

        assertThat(run(clean, broken, folder.resolve("none").toString(), "--json"))
                .isEqualTo(2);

        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(1))
                        .path("findings")
                        .path(0)
                        .path("rule")
                        .asText())
                .isEqualTo("FE-CLM-03");
        assertThat(JSON.readTree(lines.get(2)).path("unreadable").asText()).isNotBlank();
    }

    @Test
    void a_line_that_is_not_understood_is_refused_with_what_exists() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("examine FILE");
        assertThat(run("a.txt", "--kind", "plant", "--filed-on", "tomorrow", "--json"))
                .isEqualTo(2);
        assertThat(json().path("faults").findValuesAsText("code")).containsExactly("unknown-kind", "not-a-date");
        assertThat(run("a.txt", "--colour", "--lang")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--colour", "--filed-on");
    }

    @Test
    void people_read_severity_place_excerpt_and_basis() throws IOException {
        run(file("a\u202E.txt", CLAIMS.replace("塑料件。", "塑料件")), "--lang", "en");

        assertThat(out.toString(UTF_8))
                .contains("to correct 1", "E FE-CLM-03", "claim 2")
                .doesNotContain("\u202E");
    }

    @Test
    void help_prints_the_usage_and_examines_nothing() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("examine FILE", "标准输入");
        assertThat(run("none.txt", "--help", "--lang", "en")).isZero();
        assertThat(out.toString(UTF_8)).contains("standard input");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_value_may_stand_behind_an_equals_sign() throws IOException {
        run(file("a.json", application().toString()), "--json", "--kind=utility-model", "--filed-on=2020-11-02");
        assertThat(json().path("kind").asText()).isEqualTo("utility-model");
        assertThat(run("a.txt", "--filed-on=tomorrow")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("tomorrow");
    }

    @ParameterizedTest
    @CsvSource({
        "发明,invention", "发明专利,invention", "Invention,invention", "实用新型,utility-model", "实用新型专利,utility-model",
        "UM,utility-model", "utility,utility-model", "Utility_Model,utility-model", "外观设计,design", "外观设计专利,design"
    })
    void the_kind_is_understood_as_people_call_it(String said, String kind) throws IOException {
        run(file("a.json", application().toString()), "--json", "--kind", said);
        assertThat(json().path("kind").asText()).isEqualTo(kind);
        run(file("a.json", application().put("kind", said).toString()), "--json");
        assertThat(json().path("kind").asText()).isEqualTo(kind);
    }

    @Test
    void a_dash_is_standard_input_and_a_folder_says_what_to_do() throws IOException {
        assertThat(run(application().toString().getBytes(UTF_8), "-", "--json")).isZero();
        assertThat(json().path("file").asText()).isEqualTo("-");
        assertThat(json().path("application").path("claims").asInt()).isEqualTo(2);
        assertThat(run(("权利要求书\n" + CLAIMS).getBytes(UTF_8), "-", "--json")).isZero();
        assertThat(json().path("application").path("claims").asInt()).isEqualTo(2);

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("文件夹", "ZIP").hasLineCount(1);
    }

    @Test
    void claims_of_a_JSON_may_be_one_text_or_objects_with_their_numbers() throws IOException {
        assertThat(run(file("a.json", application().put("claims", CLAIMS).toString()), "--json", "--text"))
                .isZero();
        String texts = json().path("texts").path("claims").asText();
        assertThat(texts.lines()).hasSize(2);

        ObjectNode objects = application();
        objects.withArray("claims").removeAll();
        CLAIMS.lines()
                .forEach(line -> objects.withArray("claims")
                        .addObject()
                        .put("num", line.substring(0, 1))
                        .put("text", line.substring(2)));
        assertThat(run(file("a.json", objects.toString()), "--json", "--text")).isZero();
        assertThat(json().path("texts").path("claims").asText()).isEqualTo(texts);

        ((ObjectNode) objects.withArray("claims").get(1)).put("num", 3);
        assertThat(run(file("a.json", objects.toString()), "--json")).isEqualTo(1);
        assertThat(severe()).containsExactly("FE-CLM-01");
    }

    @Test
    void a_JSON_that_is_no_object_and_one_that_holds_nothing_say_so() throws IOException {
        for (String other : List.of("[]", " [{\"title\":\"x\"}]", "5", "\"x\"", "null")) {
            assertThat(run(file("a.json", other))).as(other).isEqualTo(2);
            assertThat(err.toString(UTF_8)).as(other).contains("一个对象").hasLineCount(1);
        }
        for (String nothing : List.of("{}", "{\"title\":\" \"}")) {
            assertThat(run(file("a.json", nothing))).isEqualTo(2);
            assertThat(err.toString(UTF_8)).contains("没有内容");
        }
        assertThat(run(file("a.txt", " \n\n"))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("没有内容");
    }

    @Test
    void an_empty_title_is_a_defect_and_one_that_is_not_given_none() throws IOException {
        assertThat(run(file("a.json", application().put("title", "").toString()), "--json"))
                .isEqualTo(1);
        assertThat(severe()).containsExactly("FE-SET-01");
        assertThat(json().path("findings").get(0).path("part").asText()).isEqualTo("title");
        ObjectNode claims = JSON.createObjectNode().put("title", " ");
        CLAIMS.lines().forEach(claims.withArray("claims")::add);
        run(file("a.json", claims.toString()), "--json");
        assertThat(severe()).containsExactly("FE-SET-01");
        ObjectNode untitled = application();
        untitled.remove("title");
        assertThat(run(file("a.json", untitled.toString()), "--json")).isZero();
    }

    @Test
    void a_part_that_is_not_given_is_named_as_not_examined_and_is_no_defect() throws IOException {
        for (String part : List.of("claims", "abstract", "description")) {
            ObjectNode partial = application();
            partial.remove(part);
            assertThat(run(file("a.json", partial.toString()), "--json"))
                    .as(part)
                    .isZero();
            assertThat(json().path("findings")).anySatisfy(finding -> {
                assertThat(finding.path("severity").asText()).isEqualTo("I");
                assertThat(finding.path("part").asText()).isEqualTo(part);
                assertThat(finding.path("message").asText()).contains("未提供", "没有检查");
            });
        }
        run(file("a.json", application().toString()), "--json");
        assertThat(json().path("findings").findValuesAsText("message")).noneMatch(text -> text.contains("未提供"));
    }

    @Test
    void an_empty_claim_has_its_own_number_also_at_the_end() throws IOException {
        for (int at : List.of(1, 2)) {
            ObjectNode empty = application();
            empty.withArray("claims").insert(at, (at + 1) + ".");
            if (at == 1) {
                empty.withArray("claims")
                        .set(
                                2,
                                JSON.getNodeFactory()
                                        .textNode(CLAIMS.lines().toList().get(1).replaceFirst("2", "3")));
            }
            run(file("a.json", empty.toString()), "--json");
            assertThat(severe()).containsExactly("FE-CLM-01");
            assertThat(json().path("findings").findParents("rule").stream()
                            .filter(finding -> finding.path("rule").asText().equals("FE-CLM-01"))
                            .map(finding -> finding.path("claim").asInt())
                            .toList())
                    .containsExactly(at + 1);
        }
    }

    @Test
    void the_JSON_has_the_agreed_fields_and_no_others_unless_the_texts_are_asked_for() throws IOException {
        String broken = file("b.txt", CLAIMS.replace("塑料件。", "塑料件"));
        run(broken, "--json");
        assertThat(json().fieldNames()).toIterable().containsExactly("file", "kind", "application", "findings");
        assertThat(json().path("findings").get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "rule",
                        "severity",
                        "part",
                        "claim",
                        "paragraph",
                        "start",
                        "end",
                        "excerpt",
                        "message",
                        "suggestion",
                        "basis");
        assertThat(json().path("application").fieldNames())
                .toIterable()
                .containsExactly("title", "abstractLength", "claims", "paragraphs", "figures");
    }

    @Test
    void the_excerpt_is_exactly_what_lies_between_start_and_end_and_short_only_for_people() throws IOException {
        String claim = "1.一种晾衣架，包括横杆" + "、以及另一根与它平行的横杆".repeat(8) + "。\n其特征在于，所述横杆的两端各设有一个挂钩。";
        String file = file(
                "a.json",
                application()
                        .put("claims", claim + "\n2.根据权利要求1所述的晾衣架，\n其特征在于，所述挂钩为塑料件")
                        .toString());
        run(file, "--json", "--text");
        for (JsonNode finding : json().path("findings")) {
            if (!finding.path("start").isNull()) {
                assertThat(finding.path("excerpt").asText())
                        .isEqualTo(json().path("texts")
                                .path(finding.path("part").asText())
                                .asText()
                                .substring(
                                        finding.path("start").asInt(),
                                        finding.path("end").asInt()));
            }
        }
        ExaminationView.Found found = new ExaminationView.Found(
                "FE-CLM-03", "E", "claims", 1, null, 0, 99, "长\n".repeat(50), "m", "s", "b", null);
        ExaminationView view = new ExaminationView(
                "a", "invention", new Outline("t", 1, 1, 1, 1), List.of(found), List.of(), Map.of());
        assertThat(ExaminationPrint.of(view, ExaminationTexts.standalone(), Locale.SIMPLIFIED_CHINESE))
                .contains("      > " + "长 ".repeat(30) + "…");
    }
}
