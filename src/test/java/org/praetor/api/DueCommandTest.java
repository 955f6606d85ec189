package org.praetor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.Command;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String line) {
        out.reset();
        err.reset();
        return new DueCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(("due " + line.strip()).split("\\s+"));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    /** Scenarios T1–T4, T8, T17, T18 and vectors of §2.5 of the rule book. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rule adj.docket --trigger 2025-09-26                                                   | 2025-10-10
            --rule adj.limit --trigger 2025-07-01                                                    | 2025-10-09
            --rule adj.limit --trigger 2025-07-01 --stop stay:2025-08-01..2025-08-31                 | 2025-10-31
            --rule adj.answer --trigger 2026-01-16 --variant foreign                                 | 2026-02-24
            --rule adj.suit --trigger 2025-09-17                                                     | 2025-10-09
            --rule criminal.transfer --trigger 2026-01-29T16:00                                      | 2026-01-30T16:00
            --rule eco.counterWait --trigger 2025-09-17                                              | 2025-10-02
            --amount 15 --unit cd --roll CIVIL --trigger 2026-09-25                                  | 2026-10-10
            --amount 15 --unit cd --roll CNIPA --trigger 2026-09-25                                  | 2026-10-12
            --amount 3 --unit m --trigger 2025-11-30                                                 | 2026-02-28
            --amount 5 --unit wd --trigger 2026-02-13                                                | 2026-02-27
            --rule adj.limit --trigger 2025-07-01 --extend 1m --extend 2m                            | 2026-01-04
            --amount 10 --unit cd --trigger 2025-03-03 --stop 2025-03-05..2025-03-10 --stop 2025-03-07..2025-03-12 | 2025-03-20
            """)
    void the_date_is_the_one_of_the_rule_book(String line, String due) throws IOException {
        assertThat(run(line + " --json")).isZero();

        assertThat(json().path("due").asText()).isEqualTo(due);
        assertThat(json().path("provisional").asBoolean(true)).isFalse();
        assertThat(json().path("proof").path(0).path("step").asText()).isEqualTo("trigger");
    }

    @Test
    void its_name_calls_it_and_other_lines_start_the_server() {
        assertThat(Command.of(new String[] {"due"})).containsInstanceOf(DueCommand.class);
        assertThat(Command.of(new String[] {"--server.port=8081"})).isEmpty();
        assertThat(Command.of(new String[0])).isEmpty();
    }

    @Test
    void a_year_without_notice_makes_the_date_provisional() throws IOException {
        assertThat(run("--amount 5 --unit wd --trigger 2026-12-29 --json")).isZero();

        assertThat(json().path("provisional").asBoolean()).isTrue();
        assertThat(json().path("sentence").asText()).contains("暂定");
    }

    @Test
    void people_get_the_date_the_sentence_and_the_steps_with_their_basis() {
        assertThat(run("--rule adj.suit --trigger 2025-09-17")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("2025-10-09", "自2025年9月17日收到之日起15日，10月2日为国庆节假期，顺延至10月9日，至10月9日24时届满。")
                .anyMatch(line -> line.contains("《专利法》第六十五条"));
        assertThat(run("--rule adj.suit --trigger 2025-09-17 --lang en")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("17 September 2025", "Civil Code, Art. 203(1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rule adj.anwser --trigger 2026-01-16                            | unknown-rule         | adj.answer
            --rule adj.answer --trigger 2026-01-16 --variant abroad           | unknown-variant      | foreign
            --rule preexam.exam --trigger 2026-01-16                          | variant-needed       | invention
            --rule adj.answer --trigger 2025-01-31                            | not-in-force         | 2025-02-01
            --rule adj.answer                                                 | trigger-needed       | 2026-01-16
            --rule adj.answer --trigger 2026-02-30                            | not-a-date           | 2026-02-30
            --rule adj.answer --trigger 0026-01-16                            | date-out-of-range    | 1985-04-01
            --rule criminal.transfer --trigger 2026-01-29                     | moment-needed        | T16:00
            --rule adj.answer --trigger 2026-01-16 --amount 3                 | rule-or-period       | 3
            --rule adj.answer --trigger 2026-01-16 --roll CNIPA               | rule-has-its-roll    | CNIPA
            --trigger 2026-01-16                                              | rule-or-period-needed | adj.answer
            --trigger 2026-01-16 --amount 15 --unit fortnight                 | unknown-unit         | wd
            --trigger 2026-01-16 --amount -1 --unit cd                        | not-a-period         | 15cd
            --trigger 2026-01-16 --amount 999999 --unit wd                    | period-too-long      | 20000
            --trigger 2026-01-16 --amount 1 --unit cd --roll FORWARD          | unknown-roll         | CIVIL
            --rule adj.limit --trigger 2026-01-16 --extend 3h                 | extension-unit       | 3 h
            --rule adj.limit --trigger 2026-01-16 --stop 2026-02-20           | not-a-stop           | 2026-02-01..2026-02-20
            --rule adj.limit --trigger 2026-01-16 --stop 2026-02-20..2026-02-01 | stop-ends-before   | 2026-02-20
            --rule adj.answer --trigger 2026-01-16 --stop appraisal:2026-01-20..2026-01-25 | ground-does-not-stop | appraisal
            --rule adj.answer --trigger 2026-01-16 --colour red               | unknown-entry        | trigger
            adj.answer                                                        | unknown-entry        | trigger
            --rule adj.answer --rule adj.suit --trigger 2026-01-16            | once                 | rule
            """)
    void what_cannot_be_answered_is_refused_with_what_exists_and_exit_code_2(String line, String code, String names)
            throws IOException {
        assertThat(run(line + " --json")).isEqualTo(2);

        assertThat(json().path("faults")).anySatisfy(fault -> {
            assertThat(fault.path("code").asText()).isEqualTo(code);
            assertThat(fault.path("message").asText()).contains(names);
        });
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(names);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
