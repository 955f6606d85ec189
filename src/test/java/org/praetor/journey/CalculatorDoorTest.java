package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calculator at its public doors: a page for people, an address for programs. */
@PraetorTest
class CalculatorDoorTest {

    @Autowired
    MockMvcTester web;

    @Test
    void a_question_in_the_address_is_answered_with_date_sentence_and_steps() {
        assertThat(web.get().uri("/calculator?rule=adj.answer&variant=foreign&trigger=2026-01-16"))
                .hasStatus(200)
                .bodyText()
                .contains("2026-02-24", "2月15日为春节假期，顺延至2月24日", "《专利纠纷行政裁决和调解办法》第二十二条");
    }

    @Test
    void a_question_that_cannot_be_answered_comes_back_with_what_was_typed() {
        assertThat(web.get().uri("/calculator?rule=preexam.exam&trigger=2026-13-01&extend=1m"))
                .hasStatus(422)
                .bodyText()
                .contains("“2026-13-01”不是日期", "value=\"2026-13-01\"", "value=\"1m\"", "invention");
    }

    @Test
    void a_hearing_that_notice_comes_too_late_for_is_refused_with_the_first_possible_day() {
        assertThat(web.get().uri("/calculator?rule=adj.hearingNotice&before=2026-02-24"))
                .hasStatus(200)
                .bodyText()
                .contains("最迟通知之日", "2026-02-11", "《专利纠纷行政裁决和调解办法》第二十六条");
        assertThat(web.get().uri("/calculator?rule=adj.hearingNotice&before=2026-02-24&trigger=2026-02-13"))
                .hasStatus(422)
                .bodyText()
                .contains("只有1个工作日", "最早定在2026-02-26", "value=\"2026-02-24\"");
        assertThat(web.get().uri("/calculator?rule=adj.hearingNotice"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写“所通知之日”");
        assertThat(ask("{\"rule\":\"adj.hearingNotice\",\"before\":\"2026-02-24\"}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.due")
                .isEqualTo("2026-02-11");
    }

    @Test
    void a_paper_served_by_public_notice_counts_as_received_when_its_period_is_over() {
        assertThat(web.get().uri("/calculator?rule=adj.suit&trigger=2025-08-18&receipt=notice"))
                .hasStatus(200)
                .bodyText()
                .contains("2025-10-09", "视为收到之日：2025-09-17", "满30日视为收到", "满60日视为收到", "《民事诉讼法》第九十五条");
        assertThat(ask("{\"rule\":\"adj.suit\",\"trigger\":\"2025-08-18\",\"receipt\":\"notice\"}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.received")
                .isEqualTo("2025-09-17");
    }

    @Test
    void programs_get_the_same_without_session_or_token() {
        MvcTestResult answer =
                ask("{\"rule\":\"adj.limit\",\"trigger\":\"2025-07-01\",\"stop\":[\"stay:2025-08-01..2025-08-31\"]}");

        assertThat(answer).hasStatus(200).bodyJson().extractingPath("$.due").isEqualTo("2025-10-31");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void programs_are_told_every_fault_and_unknown_addresses_do_not_exist() {
        assertThat(ask("{\"rule\":\"adj.nothing\",\"trigger\":\"tomorrow\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactlyInAnyOrder("not-a-date", "unknown-rule");
        assertThat(ask("[1]")).hasStatus(400);
        assertThat(web.method(HttpMethod.GET).uri("/api/v1/cases")).hasStatus(404);
    }

    private MvcTestResult ask(String json) {
        return web.post()
                .uri("/api/v1/due-dates")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
