package org.praetor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** R-SVC-05, R-SVC-09 to R-SVC-11, with the vectors of §2.5: the trigger is the day of issue, the period runs from receipt. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --amount 2 --unit m --roll CNIPA --receipt cnipaMail --trigger 2008-06-06              | 2008-06-21 | 2008-08-21
            --amount 2 --unit m --roll CNIPA --receipt electronic --trigger 2022-12-31             | 2022-12-31 | 2023-02-28
            --amount 15 --unit cd --receipt notice --trigger 2026-01-05                            | 2026-02-04 | 2026-02-24
            --rule adj.answer --variant foreign --receipt notice-foreign --trigger 2025-12-01      | 2026-01-30 | 2026-03-02
            --rule cnipa.restore --receipt cnipaNotice --trigger 2026-01-30                        | 2026-02-28 | 2026-04-28
            """)
    void a_period_runs_from_the_day_the_paper_counts_as_received(String line, String received, String due)
            throws IOException {
        assertThat(run(line + " --json")).isZero();

        assertThat(json().path("received").asText()).isEqualTo(received);
        assertThat(json().path("due").asText()).isEqualTo(due);
        assertThat(json().path("proof").path(0).path("step").asText()).isEqualTo("sent");
    }

    @Test
    void the_sentence_says_when_the_paper_counts_as_received() {
        assertThat(run("--rule adj.suit --receipt notice --trigger 2025-08-18")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("2025-10-09", "2025年8月18日公告，满30日视为收到，自2025年9月17日收到之日起15日，10月2日为国庆节假期，顺延至10月9日，至10月9日24时届满。")
                .anyMatch(line -> line.contains("《民事诉讼法》第九十五条"));
        assertThat(run("--rule adj.suit --receipt electronic --trigger 2025-09-17 --lang en"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("17 September 2025 (entered the electronic system). From 17 September 2025");
    }

    /** T5: notice on 2026-02-13 of a hearing on 2026-02-24 is too late; so it is from 2026-02-12 on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --rule adj.hearingNotice --before 2026-02-24                       | 2026-02-11
            --rule adj.hearingNotice --trigger 2026-02-13                      | 2026-02-26
            --rule adj.hearingNotice --trigger 2026-02-10 --before 2026-02-24  | 2026-02-11
            --rule adj.hearingNotice --trigger 2026-02-11 --before 2026-02-24  | 2026-02-11
            --amount 3 --unit wd --before 2026-02-24                           | 2026-02-11
            --amount 2 --unit cd --before 2026-02-24                           | 2026-02-21
            """)
    void of_a_lead_time_the_last_day_for_the_notice_or_the_first_possible_day_is_answered(String line, String due)
            throws IOException {
        assertThat(run(line + " --json")).isZero();

        assertThat(json().path("due").asText()).isEqualTo(due);
    }

    @Test
    void the_sentence_of_a_lead_time_says_what_lies_between() {
        assertThat(run("--rule adj.hearingNotice --before 2026-02-24")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("2026-02-11", "2026年2月24日口头审理之前，至少须隔3个工作日（首尾两日均不计），通知最迟于2月11日送达。")
                .anyMatch(line -> line.contains("《专利纠纷行政裁决和调解办法》第二十六条"));
        assertThat(run("--rule adj.hearingNotice --trigger 2026-02-13")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .startsWith("2026-02-26", "自2026年2月13日通知之日起至少须隔3个工作日（首尾两日均不计），最早为2月26日。");
    }

    @Test
    void a_notice_that_comes_too_late_is_refused_with_the_earliest_possible_day() throws IOException {
        assertThat(run("--rule adj.hearingNotice --trigger 2026-02-13 --before 2026-02-24 --json"))
                .isEqualTo(2);

        assertThat(json().path("faults")).singleElement().satisfies(fault -> {
            assertThat(fault.path("code").asText()).isEqualTo("too-few-wd");
            assertThat(fault.path("message").asText())
                    .isEqualTo("2026-02-13通知与2026-02-24之间（两日均不计）只有1个工作日，少于3个工作日；"
                            + "2026-02-13通知的，最早定在2026-02-26；定在2026-02-24的，最迟于2026-02-11通知");
        });
        assertThat(run("--rule adj.hearingNotice --trigger 2026-02-12 --before 2026-02-24"))
                .isEqualTo(2);
    }

    @Test
    void its_name_calls_it_and_other_lines_start_the_server() {
        assertThat(Command.of(new String[] {"due"})).containsInstanceOf(DueCommand.class);
        assertThat(Command.of(new String[] {"--server.port=8081"})).isEmpty();
        assertThat(Command.of(new String[0])).isEmpty();
    }

    @Test
    void a_trigger_that_is_missing_or_cannot_be_read_is_the_only_fault() throws IOException {
        for (String trigger : List.of("", "--trigger 2026-02-30", "--trigger tomorrow")) {
            for (String rule : List.of("adj.answer", "criminal.transfer")) {
                assertThat(run("--rule " + rule + " " + trigger + " --json")).isEqualTo(2);
                assertThat(json().path("faults")).hasSize(1);
            }
        }
    }

    @Test
    void the_first_step_names_the_statute_that_says_from_when_the_period_runs() throws IOException {
        run("--rule adj.suit --trigger 2025-09-17 --json");
        assertThat(json().path("proof").path(0).path("basis").asText()).isEqualTo("《专利法》第六十五条");
        run("--amount 15 --unit cd --trigger 2025-09-17 --json");
        assertThat(json().path("proof").path(0).path("basis").asText()).isEmpty();
    }

    @Test
    void a_mistyped_command_starts_nothing_and_is_told_what_exists() {
        Command unknown = Command.of(new String[] {"exmine", "a.json"}).orElseThrow();
        assertThat(unknown.run(new String[] {"exmine", "a.json"})).isEqualTo(2);
        assertThat(Command.of(new String[] {"-h"})).isPresent();
    }

    @Test
    void help_prints_the_usage_and_values_may_stand_behind_an_equals_sign() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--rule", "--trigger");
        assertThat(run("--rule=adj.docket --trigger=2025-09-26")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("2025-10-10");
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
            --rule adj.answr --trigger 2026-01-16                             | unknown-rule         | 是不是 adj.answer？
            --rule adj.answer.wd --trigger 2026-01-16                         | rule-without-unit    | 写成 adj.answer
            --rule preexam.exam.wd.invention --trigger 2026-01-16             | rule-without-unit    | 写成 preexam.exam
            --rule adj.limit --trigger 2026-01-16 --extend 2m                 | over-cap             | adj.ext1Max 1 m
            --rule adj.limit --trigger 2026-01-16 --extend 1m --extend 3m     | over-cap             | adj.ext2Max 2 m
            --rule adj.limit --trigger 2026-01-16 --extend 1m --extend 1m --extend 1m | too-many-extensions | adj.ext2Max 2 m
            --rule adj.limit --trigger 2024-01-16 --extend 1m --extend 1m     | too-many-extensions  | adj.ext1Max 1 m
            --rule preexam.reply --trigger 2026-01-16 --extend 6wd            | over-cap             | preexam.replyExtMax 5 wd
            --rule inv.reply --trigger 2026-01-16 --extend 1m                 | no-extension         | R-INV-06
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
            --rule adj.hearingNotice                                          | lead-needs-a-day     | 2026-02-24
            --rule adj.answer --before 2026-02-24                             | no-lead-time         | adj.hearingNotice
            --rule adj.ext1Max --before 2026-02-24                            | no-lead-time         | adj.hearingNotice
            --rule adj.hearingNotice --before 2026-02-24 --extend 1wd         | lead-runs-alone      | 1wd
            --rule adj.hearingNotice --before 2026-02-24 --roll CIVIL         | rule-has-its-roll    | CIVIL
            --rule adj.hearingNotice --before tomorrow                        | not-a-date           | tomorrow
            --amount 3 --unit m --before 2026-02-24                           | lead-unit            | wd
            --amount 3 --unit wd --roll CIVIL --before 2026-02-24             | lead-runs-alone      | CIVIL
            --rule adj.suit --trigger 2025-09-17 --receipt pigeon             | unknown-receipt      | notice-foreign
            --rule criminal.transfer --trigger 2026-01-29T16:00 --receipt electronic | receipt-in-hours | electronic
            --rule adj.hearingNotice --before 2026-02-24 --receipt notice     | lead-runs-alone      | notice
            --amount 5 --unit cd --before 2026-02-24 --trigger 2026-02-19     | too-few-cd           | 2026-02-25
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
