package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.letter.Letter;

/** A request at the second centre: its own staff, lists, number, name and seal; nobody of the first centre sees it. */
@JourneyTest
class SecondCentreTest extends PreExamination {

    private static final String PUDONG = "pudong-centre";

    private Actor stranger;

    @BeforeEach
    void the_people_of_the_second_centre() {
        stranger = flow;
        body = PUDONG;
        flow = centre.staffOf(PUDONG, "flow-administrator");
        examiner = centre.staffOf(PUDONG, "pre-examiner");
        reviewer = centre.staffOf(PUDONG, "quality-reviewer");
        approver = centre.staffOf(PUDONG, "approver");
    }

    @Test
    void it_travels_from_filing_to_the_fast_track_under_its_own_number_name_and_seal() {
        String request = accepted();
        then(request).waitsFor("assign");
        assertThat(centre.file(request).docketNumber()).isEqualTo("浦预发〔2026〕1号");
        passed(assigned(request));
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.TEXT);
        checksConsistency(request, Map.of());

        then(request).waitsFor("report-progress").hasPhase("fast-track");
        List<Letter> served = cases.letters().of(request).stream()
                .filter(letter -> letter.addresseeRole() != null)
                .toList();
        assertThat(served).extracting(Letter::key).containsExactlyInAnyOrder("acceptance", "pass", "fast-track-mark");
        assertThat(served).allSatisfy(letter -> assertThat(letter.number()).matches("浦\\p{IsHan}+〔2026〕1号"));
        assertThat(papers.text(request, "pass", applicant))
                .contains("中国（浦东）知识产权保护中心")
                .doesNotContain("上海市知识产权保护中心");
        assertThat(sealedBy(request)).isNotEmpty().containsOnly(PUDONG);
    }

    @Test
    void the_staff_of_the_first_centre_find_nothing_of_it() {
        clock.set("2025-03-03T09:00");
        String request = accepted();

        assertThatThrownBy(() -> cases.files().get(request, stranger))
                .isInstanceOfSatisfying(
                        PraetorException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(PraetorException.Kind.UNKNOWN));
        assertThatThrownBy(() ->
                        centre.tried(request, "assign", stranger, Map.of("examiner", examiner.accountId()), Map.of()))
                .isInstanceOf(PraetorException.class);
        then(request).waitsFor("assign");
    }

    @Test
    void an_entity_of_the_first_centre_only_is_unknown_at_the_second() {
        applicant = centre.company("demo-company-qingchuan");
        String request = filed(Map.of(
                "applicants[0].name", "上海清川节能环保装备有限公司",
                "applicants[0].uscc", "91310104MA1K0B028F"));

        check(request, Map.of());

        then(request).isClosedAs("not-accepted");
        assertThat(papers.text(request, "refusal", applicant)).contains("R-PEA-01", "中国（浦东）知识产权保护中心");
    }

    private List<String> sealedBy(String request) {
        return jdbc.sql(
                        "SELECT s.body_id FROM praetor.letter_seal s JOIN praetor.letter l ON l.id = s.letter_id WHERE l.case_id = :id")
                .param("id", request)
                .query(String.class)
                .list();
    }
}
