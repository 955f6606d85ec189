package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters on their way: who answers for them, and what follows when one has to be replaced. */
abstract class LetterPaths extends PreExamination {

    @Autowired
    Letters letters;

    @Test
    void whoever_completes_the_step_that_sends_a_letter_has_approved_it_and_drafts_not_needed_are_gone() {
        String request = filed();
        assertThat(letters.of(request).stream().filter(letter -> letter.state() == Letter.State.DRAFT))
                .extracting(Letter::key)
                .containsExactlyInAnyOrder("acceptance", "refusal", "supplement", "explanation-request");
        check(request, Map.of());
        assigned(request);
        assertThat(only(request, "opinion").state()).isEqualTo(Letter.State.DRAFT);
        letters.edit(only(request, "opinion").id(), "另请核对附图标记。", 1, examiner);
        finds(request, "opinion");
        answers(request);
        passed(request);

        assertThat(only(request, "acceptance").approvedBy()).isEqualTo(flow.accountId());
        assertThat(only(request, "opinion").approvedBy()).isEqualTo(examiner.accountId());
        assertThat(only(request, "pass").approvedBy()).isEqualTo(approver.accountId());
        assertThat(papers.text(request, "opinion", applicant)).contains("权利要求1缺少必要技术特征", "另请核对附图标记");
        assertThat(letters.of(request)).extracting(Letter::state).containsOnly(Letter.State.ISSUED);
        assertThat(jdbc.sql("""
                        SELECT actor FROM praetor.audit_entry WHERE act = 'letter.approve' AND object = :letter
                        """)
                        .param("letter", only(request, "opinion").id())
                        .query(String.class)
                        .list())
                .containsExactly(examiner.accountId());
    }

    @Test
    void a_refusal_that_a_person_decides_is_approved_and_one_that_follows_from_time_is_not() {
        String decided = filed(Map.of("pct", "yes"));
        check(decided, Map.of());
        assertThat(only(decided, "refusal").approvedBy()).isEqualTo(flow.accountId());

        String lapsed = filed();
        check(lapsed, Map.of("formatCorrect", "no", "missingItems", "改用规定格式"));
        timers.fire(lapsed, "supplement-lapsed");
        then(lapsed).isClosedAs("not-accepted");
        assertThat(only(lapsed, "refusal").approvedBy()).isNull();
        assertThat(only(lapsed, "supplement").approvedBy()).isEqualTo(flow.accountId());
    }

    @Test
    void an_opinion_found_wrong_before_its_service_is_replaced_and_the_case_goes_on() {
        String request = inExamination();
        centre.tried(
                request, "examine", examiner, Map.of("examinerFinding", "opinion", "opinionText", "有误的意见"), Map.of());
        Letter wrong = only(request, "opinion");
        assertThat(wrong.state()).isEqualTo(Letter.State.NUMBERED);
        assertThatThrownBy(() -> letters.voidLetter(wrong.id(), "有误", flow))
                .isInstanceOfSatisfying(
                        PraetorException.class, e -> assertThat(e.code()).isEqualTo("letter.void-unserved"));

        letters.replace(wrong.id(), "有误", "更正后的意见", flow);
        centre.serve();

        then(request).waitsFor("answer-opinion").hasServed("acceptance", "opinion");
        assertThat(papers.text(request, "opinion", applicant)).contains("更正后的意见", "原文书作废");
    }

    @Test
    void an_opinion_replaced_after_its_service_is_served_again_and_the_reply_period_begins_anew() {
        String request = inExamination();
        finds(request, "opinion");
        then(request).isDueOn("answer-opinion", "2026-03-09").hasTimer("answer-lapsed", "2026-03-09");
        clock.set("2026-03-04T10:00");

        letters.replace(only(request, "opinion").id(), "引用条款有误", "引用条款更正为专利法第二十二条。", flow);
        centre.serve();

        then(request)
                .waitsFor("answer-opinion")
                .isDueOn("answer-opinion", "2026-03-11")
                .hasTimer("answer-lapsed", "2026-03-11");
        answers(request);
        then(request).waitsFor("examine").hasMet("preexam.reply");
    }

    private Letter only(String request, String key) {
        List<Letter> found = letters.of(request).stream()
                .filter(letter -> letter.key().equals(key))
                .toList();
        assertThat(found).as(key).hasSize(1);
        return found.get(0);
    }
}
