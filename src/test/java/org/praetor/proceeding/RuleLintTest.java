package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleLintTest {

    private static final String TABLE = "processes/errand/deadlines.dmn";

    /** The sample's second row is turned into a row of the rule under test. */
    private static List<String> sentences(String rule, String amount, String unit, String trigger) {
        Path root = SampleProceedings.copy("errands");
        SampleProceedings.replace(root.resolve(TABLE), "\"errand.reply\"", "\"" + rule + "\"");
        SampleProceedings.replace(root.resolve(TABLE), "<text>3</text>", "<text>" + amount + "</text>");
        SampleProceedings.replace(
                root.resolve(TABLE),
                "<text>\"wd\"</text></outputEntry><outputEntry id=\"errand-deadlines-1-o2\">",
                "<text>\"" + unit + "\"</text></outputEntry><outputEntry id=\"errand-deadlines-1-o2\">");
        SampleProceedings.replace(root.resolve(TABLE), "\"served.note\"", "\"" + trigger + "\"");
        return RuleLint.check(Folders.of(List.of(root.toString())).found()).getOrDefault("errand", List.of()).stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void a_key_of_another_proceeding_is_refused_in_the_folder_that_was_read_later() {
        assertThat(sentences("preexam.exam", "3", "wd", "accepted"))
                .containsExactly(TABLE + ", preexam.exam: this key belongs to the proceeding 'pre-examination';"
                        + " use one of your own");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            adj.answer       | 20 | cd | served.answer-notice   | 20 cd is looser than the law, which says 15 cd (R-ADJ-24, 《专利纠纷行政裁决和调解办法》第二十二条); it may only be stricter
            adj.answer       | 10 | wd | served.answer-notice   | a statutory period keeps its unit, roll and event: the law says 15 cd
            adj.answer       | 10 | cd | filed                  | a statutory period keeps its unit, roll and event: the law says 15 cd
            adj.evidenceMin  | 10 | cd | served.evidence-notice | 10 cd is looser than the law, which says 15 cd
            adj.ext1Max      | 2  | m  | ''                     | a statutory period keeps its unit, roll and event: the law says 1 m (R-ADJ-44
            adj.hearingNotice | 5 | wd | ''                     | a statutory period keeps its unit, roll and event: the law says 3 wd
            adj.extraDocket  | 6  | wd | ''                     | this statutory value is fixed at 5 wd (R-ADJ-22
            adj.extraDocket  | 4  | wd | ''                     | this statutory value is fixed at 5 wd (R-ADJ-22
            """)
    void a_row_that_loosens_a_statutory_period_is_refused(
            String rule, String amount, String unit, String trigger, String sentence) {
        assertThat(sentences(rule, amount, unit, trigger))
                .anySatisfy(one -> assertThat(one).startsWith(TABLE + ", " + rule + ": " + sentence));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            adj.answer           | 15 | cd | served.answer-notice
            adj.answer           | 10 | cd | served.answer-notice
            adj.evidenceMin      | 20 | cd | served.evidence-notice
            adj.serveRuling      | 9  | wd | ruled
            errand.reply         | 90 | cd | served.note
            """)
    void a_stricter_row_and_one_that_no_statute_fixes_are_taken(
            String rule, String amount, String unit, String trigger) {
        assertThat(sentences(rule, amount, unit, trigger)).isEmpty();
    }
}
