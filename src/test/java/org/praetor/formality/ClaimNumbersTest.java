package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims numbered in every way people number them: each reader finds the same claims, and the rule says which number is wrong, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimNumbersTest {

    private static final String FIRST = "一种折叠凳，包括凳面和凳腿，其特征在于，所述凳腿铰接在所述凳面的下方。";
    private static final String SECOND = "根据权利要求1所述的折叠凳，其特征在于，所述凳面上开有提手孔。";
    private static final String THIRD = "如权利要求1或2所述的折叠凳，其特征在于，所述凳腿的末端套有胶套。";

    private static List<String> numbered(String... numbers) {
        List<String> texts = List.of(FIRST, SECOND, THIRD);
        return IntStream.range(0, 3).mapToObj(at -> numbers[at] + texts.get(at)).toList();
    }

    private static Application plain(List<String> claims) {
        return Texting.text("权利要求书\n" + String.join("\n", claims));
    }

    private static Application word(List<String> claims) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Stream.concat(Stream.of("权利要求书"), claims.stream())
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return new ApplicationReader()
                    .read(List.of(UploadedFile.of("a.docx", out.toByteArray())))
                    .application();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Application given(List<String> claims) {
        return new ApplicationReader()
                .read(new ApplicationText(null, null, null, claims, List.of(), null, null), "a.json")
                .application();
    }

    private static Application oneText(List<String> claims) {
        return given(List.of(String.join("\n", claims)));
    }

    /** Rule, claim and marked text of all findings about the claims but hints. */
    private static List<String> findings(Application application) {
        Context context = new Context(PatentKind.INVENTION, Texting.TODAY, null);
        return new FormalExaminer()
                .examine(application, context).stream()
                        .filter(finding -> finding.part() == Part.CLAIMS && finding.severity() == Severity.E)
                        .map(finding -> finding.rule() + " " + finding.place())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1）|2）|3）",
                "1)|2)|3)",
                "(1)|(2)|(3)",
                "（1）|（2）|（3）",
                "（1）、|（2）、|（3）、",
                "一、|二、|三、",
                "（一）|（二）|（三）",
                "1|2|3",
                "1. 1.|2. 2.|3. 3.",
                "1.（1）|2.（2）|3.（3）"
            })
    void a_wrong_form_is_found_in_each_claim_by_each_reader_and_nothing_else(String numbers) {
        List<String> claims = numbered(numbers.split("\\|"));
        for (Application application : List.of(plain(claims), word(claims), given(claims), oneText(claims))) {
            assertThat(application.claims()).extracting(Claim::text).containsExactly(FIRST, SECOND, THIRD);
            assertThat(application.claims()).extracting(Claim::number).containsExactly(1, 2, 3);
            assertThat(findings(application)).containsExactly("FE-CLM-01 1", "FE-CLM-01 2", "FE-CLM-01 3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.|2.|3.", "1、|2、|3、", "1 . |2 . |3 . ", "1：|2：|3：", "１．|２．|３．"})
    void a_right_form_is_no_defect(String numbers) {
        List<String> claims = numbered(numbers.split("\\|"));
        for (Application application : List.of(plain(claims), word(claims), given(claims), oneText(claims))) {
            assertThat(application.claims()).hasSize(3);
            assertThat(findings(application)).isEmpty();
        }
    }

    @Test
    void claims_without_any_number_are_told_apart_where_one_ends_and_the_next_opens_like_a_claim() {
        List<String> claims = numbered("", "", "");
        for (Application application : List.of(plain(claims), word(claims), oneText(claims))) {
            assertThat(application.claims()).extracting(Claim::text).containsExactly(FIRST, SECOND, THIRD);
            assertThat(findings(application)).containsExactly("FE-CLM-01 1", "FE-CLM-01 2", "FE-CLM-01 3");
        }
        assertThat(findings(given(claims)))
                .as("an array numbers its claims by place")
                .isEmpty();
    }

    @Test
    void a_single_claim_without_number_among_numbered_ones_is_found() {
        List<String> claims = numbered("1.", "", "3.");
        for (Application application : List.of(plain(claims), word(claims), given(claims), oneText(claims))) {
            assertThat(findings(application)).containsExactly("FE-CLM-01 2");
        }
    }

    @Test
    void steps_that_are_numbered_like_claims_stay_in_their_claim() {
        for (String steps : List.of("1）混合；\n2）加热；\n3）冷却。", "（1）混合；\n（2）加热。", "1混合；\n2加热。", "一种原料混合；\n另一种原料加热。")) {
            Application application = plain(List.of("1.一种胶的制备方法，其特征在于，包括：\n" + steps, "2." + SECOND));
            assertThat(application.claims()).as(steps).hasSize(2);
            assertThat(findings(application)).as(steps).isEmpty();
        }
    }

    @Test
    void a_claim_without_heading_or_number_in_a_file_of_any_name_is_known_by_what_it_says() {
        String text = numbered("", "", "").stream().collect(Collectors.joining("\n"));
        assertThat(Texting.text(text).claims()).hasSize(3);
        assertThat(Texting.text(String.join("\n", numbered("1)", "2)", "3)"))).claims())
                .hasSize(3);
    }

    @Test
    void an_empty_claim_is_said_once_at_its_place_and_disturbs_no_other_rule() {
        for (List<String> claims : Arrays.asList(
                List.of("1." + FIRST, "2.", "3." + THIRD),
                List.of("1." + FIRST, "2." + SECOND, "3.", "4.根据权利要求3所述的折叠凳，其特征在于，所述胶套可更换。"),
                List.of("1." + FIRST, "2." + SECOND, "3."))) {
            String empty = claims.indexOf("2.") >= 0 ? "2" : "3";
            for (Application application : List.of(plain(claims), given(claims), oneText(claims))) {
                assertThat(application.claims()).hasSize(claims.size());
                List<Finding> found = new FormalExaminer()
                        .examine(application, new Context(PatentKind.UTILITY_MODEL, Texting.TODAY, null)).stream()
                                .filter(finding -> finding.part() == Part.CLAIMS && finding.severity() != Severity.I)
                                .filter(finding -> !finding.rule().equals("FE-CLM-22"))
                                .toList();
                assertThat(found).hasSize(1);
                assertThat(found.get(0).rule() + " " + found.get(0).place()).isEqualTo("FE-CLM-01 " + empty);
                assertThat(found.get(0).message()).endsWith(".empty");
                assertThat(application
                                .text(Part.CLAIMS)
                                .substring(found.get(0).start(), found.get(0).end()))
                        .isEqualTo(empty + ". ");
            }
        }
    }

    @Test
    void a_reference_to_a_later_claim_is_found_though_it_is_empty() {
        List<String> claims = List.of("1." + FIRST, "2.根据权利要求3所述的折叠凳，其特征在于，有孔。", "3.");
        assertThat(findings(plain(claims))).containsExactly("FE-CLM-05 2", "FE-CLM-01 3");
        assertThat(findings(plain(List.of("1.", "2.根据权利要求1所述的折叠凳，其特征在于，有孔。")))).containsExactly("FE-CLM-01 1");
    }

    @Test
    void an_XML_whose_text_prints_another_number_is_found() {
        String xml = "<cn-application-body><cn-claims><claim num=\"0001\"><claim-text>1．" + FIRST
                + "</claim-text></claim><claim num=\"0002\"><claim-text>3. " + SECOND
                + "</claim-text></claim><claim num=\"0003\"><claim-text></claim-text></claim></cn-claims></cn-application-body>";
        Application application = new ApplicationReader()
                .read(List.of(UploadedFile.of("a.xml", xml.getBytes(UTF_8))))
                .application();
        assertThat(application.claims()).extracting(Claim::label).containsExactly("1.", "2.3.", "3.");
        assertThat(findings(application)).containsExactly("FE-CLM-01 2", "FE-CLM-01 3");
    }
}
