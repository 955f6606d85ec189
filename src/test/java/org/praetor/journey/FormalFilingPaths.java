package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.examination.Difference;
import org.praetor.formality.TextDiff;
import org.praetor.identifier.Identifiers;
import org.praetor.testing.As;
import org.praetor.worklist.CaseTexts;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.StepResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Formal filing: filed in time or not, the number reported, the texts compared, marked or denied. */
abstract class FormalFilingPaths extends PreExamination {

    @Autowired
    CaseTexts texts;

    @Autowired
    MockMvc web;

    @Autowired
    CaseViews views;

    @Test
    void a_request_filed_and_paid_in_time_with_the_passed_text_is_marked() {
        String request = passed();
        filesFormally(request, "2026-03-02");
        then(request)
                .waitsFor("report-number")
                .isDueOn("report-number", "2026-03-03")
                .hasMet("preexam.formalFiling")
                .hasNotPassed("filing-lapsed")
                .hasTimer("report-lapsed", "2026-03-03");
        assertThat(timers.of(request)).containsExactly("report-lapsed");

        reportsNumber(request, Samples.TEXT);
        then(request)
                .waitsFor("check-consistency")
                .isDueOn("check-consistency", "2026-03-04")
                .hasMet("preexam.report")
                .hasArchived("request", "undertaking", "number-report");
        checksConsistency(request, Map.of());

        then(request)
                .waitsFor("report-progress")
                .hasPhase("fast-track")
                .hasPassed("compare-texts", "decide-fast-track", "record-mark", "issue-mark", "marked")
                .hasNotPassed("denied", "not-marked", "issue-denial", "not-filed-in-time")
                .hasMet("preexam.consistency")
                .hasServed("acceptance", "pass", "fast-track-mark")
                .tells(
                        "timeline.decision fast-track-admission mark",
                        "timeline.letter-served fast-track-mark 2026-03-02");
        assertThat(papers.text(request, "fast-track-mark", applicant))
                .contains("加快标注推荐函", "202610123456.X", "2026年3月2日", "10个工作日内答复");
        assertThat(papers.text(request, "number-report", flow)).contains("202610123456.X", "3,450.00", "是否当日缴清：是");
    }

    @Test
    void the_same_text_filed_in_another_format_is_equal() {
        String request = filed(Map.of(), Samples.docx(Samples.PARTS));
        check(request, Map.of());
        passed(assigned(request));
        filesFormally(request, "2026-03-02");

        reportsNumber(request, Samples.TEXT);

        assertThat(examinations.differences(request))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.equal()).as(item.item()).isTrue());
    }

    @Test
    void a_filed_text_that_differs_by_one_claim_is_found_word_by_word_and_denied() throws Exception {
        String request = passed();
        filesFormally(request, "2026-03-02");

        reportsNumber(request, Samples.docx(Samples.OTHER_PARTS));

        assertThat(examinations.differences(request))
                .filteredOn(item -> !item.equal())
                .singleElement()
                .satisfies(item -> assertThat(item.item()).contains("CLAIMS", "2"))
                .satisfies(item -> assertThat(item.marks())
                        .filteredOn(piece -> piece.mark() != TextDiff.Mark.KEPT)
                        .containsExactly(new TextDiff.Piece(TextDiff.Mark.INSERTED, "厚度为5mm的")))
                .satisfies(item -> assertThat(item.hashes().passed())
                        .isEqualTo(examinations.hashes(request).get("CLAIMS"))
                        .isNotEqualTo(item.hashes().filed()))
                .extracting(Difference::filed)
                .asString()
                .contains("厚度为5mm");
        String screen = screen(request);
        assertThat(screen)
                .as("each part by its digest, what differs word by word")
                .contains("<ins>厚度为5mm的</ins>", "合格文本校验值", "提交文本校验值", "<span>权利要求 2</span>")
                .contains(examinations.hashes(request).get("CLAIMS"))
                .contains(examinations.hashes(request).get("DESCRIPTION"))
                .as("and no differences but those that are to be decided")
                .doesNotContain("id=\"changes\"");
        decideDifferences(request, false, "权利要求2增加厚度");
        checksConsistency(request, Map.of("consistencyVerdict", "inconsistent", "consistencyNote", "权利要求2增加厚度"));
        isDenied(request, "提交文本与预审合格文本不一致", "权利要求2增加厚度");
    }

    @Test
    void a_difference_that_nobody_accepted_is_denied_whatever_was_ticked() {
        String request = passed();
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.OTHER_TEXT);
        decideDifferences(request, false, "与预审合格文本不同");

        checksConsistency(request, Map.of());

        isDenied(request, "提交文本与预审合格文本不一致");
    }

    @Test
    void a_difference_that_nobody_decided_on_is_asked_for_and_no_letter_leaves() {
        String request = passed();
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.OTHER_TEXT);

        assertThat(centre.errors(centre.tried(request, "check-consistency", examiner, CONSISTENT, Map.of())))
                .containsExactly("f-differences form.error.differences");

        then(request).waitsFor("check-consistency").hasServed("acceptance", "pass");
    }

    @Test
    void a_verdict_without_a_reason_comes_back_with_what_was_typed_and_nothing_is_noted() throws Exception {
        String request = passed();
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.OTHER_TEXT);
        int position = examinations.differences(request).stream()
                .filter(item -> !item.equal())
                .findFirst()
                .orElseThrow()
                .position();
        String work =
                "/desk/work/" + centre.waiting(request, "check-consistency").id();

        MockHttpServletResponse refused = web.perform(post(work + "/differences/" + position)
                        .param("_reject", "1")
                        .param("difference:" + position, "  ")
                        .param("consistencyVerdict", "inconsistent")
                        .param("consistencyNote", "权利要求2待查")
                        .with(csrf())
                        .with(As.person(signIn(examiner))))
                .andReturn()
                .getResponse();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("id=\"difference-reason-" + position + "-error\">认定差异须写明理由。</p>")
                .contains("aria-describedby=\"difference-reason-" + position + "-error\"")
                .contains("权利要求2待查");
        assertThat(examinations.differences(request))
                .allSatisfy(item -> assertThat(item.accepted()).isNull());
    }

    @Test
    void the_step_after_the_pass_letter_answers_it_although_its_print_was_ready_later() {
        String request = passed();

        assertThat(views.answered(centre.waiting(request, "file-formally"), applicant))
                .hasValueSatisfying(letter -> assertThat(letter.key()).isEqualTo("pass"));
    }

    /** The page on which the examiner decides on the differences. */
    private String screen(String request) throws Exception {
        return web.perform(get("/desk/work/"
                                + centre.waiting(request, "check-consistency").id())
                        .with(As.person(signIn(examiner))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void decideDifferences(String request, boolean accepted, String reason) {
        examinations.differences(request).stream()
                .filter(item -> !item.equal())
                .forEach(item -> examinations.decide(request, item.position(), accepted, reason, examiner));
    }

    @Test
    void a_difference_that_the_examiner_accepted_with_a_reason_does_not_hinder_the_mark() {
        String request = passed();
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.OTHER_TEXT);
        decideDifferences(request, true, "转换格式时的识别差异");

        checksConsistency(request, Map.of());

        then(request)
                .waitsFor("report-progress")
                .hasPassed("settle-differences", "marked")
                .hasNotPassed("denied");
    }

    @Test
    void an_agency_that_appears_at_the_filing_and_another_sum_than_the_sheet_are_differences() {
        String request = passed();
        filesFormally(request, "2026-03-02");

        reportsNumber(
                request,
                Samples.TEXT,
                Map.of("filedAgencyName", "上海衡砚专利代理事务所（普通合伙）", "filedFirstAttorney", "陆景行", "paidTotal", "950"));

        assertThat(examinations.differences(request))
                .filteredOn(item -> !item.equal())
                .extracting(item -> item.item() + ": " + item.passed() + " → " + item.filed())
                .containsExactlyInAnyOrder(
                        "agencyName:  → 上海衡砚专利代理事务所（普通合伙）", "attorney1Name:  → 陆景行", "paidTotal: 3450.00 → 950");
        assertThat(examinations.differences(request))
                .extracting(item -> texts.item(centre.file(request), item.item(), Locale.CHINESE))
                .contains("代理机构名称", "缴费总额（元）");
    }

    @Test
    void a_changed_drawing_is_shown_beside_the_passed_one() throws Exception {
        String request = filed(Map.of("abstractFigure", "图1"), drawn("png", 700));
        check(request, Map.of());
        passed(assigned(request));
        filesFormally(request, "2026-03-02");
        reportsNumber(request, drawn("jpg", 820));

        String page = screen(request);
        String table = page.substring(page.indexOf("list differences"), page.indexOf("</table>"));
        assertThat(table).contains("图形相似度");
        List<String> pictures = Pattern.compile("src=\"(/desk/cases/[^\"]+)\"")
                .matcher(table)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(pictures).hasSize(2).doesNotHaveDuplicates();
        for (String picture : pictures) {
            assertThat(web.perform(get(picture).with(As.person(signIn(examiner))))
                            .andReturn()
                            .getResponse()
                            .getContentType())
                    .isEqualTo("image/png");
        }
    }

    @Test
    void a_re_encoded_drawing_is_equal() throws Exception {
        String request = filed(Map.of("abstractFigure", "图1"), drawn("png", 700));
        check(request, Map.of());
        passed(assigned(request));
        filesFormally(request, "2026-03-02");

        reportsNumber(request, drawn("tif", 700));

        assertThat(examinations.differences(request))
                .allSatisfy(item -> assertThat(item.equal()).as(item.item()).isTrue());
    }

    /** The application with one drawing of a box so wide. */
    private static Map<String, byte[]> drawn(String format, int width) throws IOException {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1200, 900);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawRect(150, 150, width, 500);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        String description = Samples.PARTS.get("说明书.txt").replace("具体实施方式\n", "附图说明\n图1是过滤器的结构图。\n\n具体实施方式\n如图1所示，");
        return Samples.with(
                Samples.files(Samples.with(Samples.PARTS, Map.of("说明书.txt", description))),
                Map.of("图1." + format, bytes.toByteArray()));
    }

    @Test
    void an_agency_that_is_missing_at_the_filing_is_a_difference() {
        Map<String, String> agency = Map.of(
                "agencyUsed", "yes",
                "agencyName", "上海衡砚专利代理事务所（普通合伙）",
                "agencyCode", "31999",
                "firstAttorney", "陆景行",
                "firstAttorneyNumber", "3199900001");
        String request = filed(agency, Samples.TEXT);
        check(request, Map.of());
        passed(assigned(request));
        filesFormally(request, "2026-03-02");

        reportsNumber(request, Samples.TEXT);

        assertThat(examinations.differences(request))
                .filteredOn(item -> !item.equal())
                .extracting(Difference::item)
                .containsExactlyInAnyOrder("agencyCode", "agencyName", "attorney1Name");
    }

    @ParameterizedTest
    @CsvSource({"202510123456", "202620123456", "202630123456"})
    void an_application_number_of_another_kind_or_year_is_refused(String twelve) {
        String request = passed();
        filesFormally(request, "2026-03-02");

        assertThatThrownBy(() -> reportsNumber(
                        request,
                        Samples.TEXT,
                        Map.of("applicationNumber", twelve + "." + Identifiers.applicationCheckDigit(twelve))))
                .hasMessageContaining("applicationNumber");
        then(request).waitsFor("report-number");
    }

    @ParameterizedTest
    @CsvSource({
        "feesVerified, no, 费用未当日缴清",
        "requestsVerified, no, 发明专利申请未同时请求提前公布和实质审查",
        "obviousDefect, yes, 提交文本存在明显形式缺陷"
    })
    void unpaid_fees_missing_requests_and_obvious_defects_are_denied(String field, String value, String reason) {
        String request = passed();
        filesFormally(request, "2026-03-02");
        reportsNumber(request, Samples.TEXT);

        checksConsistency(request, Map.of(field, value));

        isDenied(request, reason);
    }

    @Test
    void a_pass_not_used_in_time_expires_when_the_last_day_is_over() {
        clock.set("2026-09-18T09:00");
        String request = passed();
        then(request).hasTimer("filing-lapsed", "2026-09-24");

        timers.fire(request, "filing-lapsed");

        then(request)
                .isClosedAs("lapsed")
                .hasPassed(
                        "filing-lapsed", "not-filed-in-time", "not-filed", "issue-pass-expired", "closed-pass-expired")
                .hasNotPassed("file-formally", "report-number", "not-marked", "marked")
                .hasMissed("preexam.formalFiling")
                .hasServed("acceptance", "pass", "pass-expired");
        assertThat(papers.text(request, "pass-expired", applicant)).contains("预审失效通知", "有效期至2026年9月24日");
    }

    @Test
    void a_number_not_reported_in_time_ends_the_pass_when_the_last_day_is_over() {
        String request = passed();
        filesFormally(request, "2026-03-02");
        then(request).isDueOn("report-number", "2026-03-03").hasTimer("report-lapsed", "2026-03-03");

        timers.fire(request, "report-lapsed");

        then(request)
                .isClosedAs("lapsed")
                .hasPassed("report-lapsed", "not-reported", "not-filed", "issue-pass-expired", "closed-pass-expired")
                .hasNotPassed("report-number", "filing-lapsed", "check-consistency", "not-marked")
                .hasMissed("preexam.report")
                .hasMet("preexam.formalFiling")
                .hasServed("acceptance", "pass", "pass-expired");
        assertThat(papers.text(request, "pass-expired", applicant)).contains("至2026年3月3日", "反馈申请号");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03", "2026-03-01"})
    void a_filing_date_lies_between_the_request_and_today(String date) {
        String request = passed();

        StepResult refused = centre.tried(
                request,
                "file-formally",
                applicant,
                Map.of("filingDate", date, "feesPaidSameDay", "yes", "sameTextConfirmed", "true"),
                Map.of());

        assertThat(centre.errors(refused)).containsExactly("filingDate form.error.check.refuse");
        then(request).waitsFor("file-formally");
    }

    @Test
    void fees_that_the_applicant_says_were_not_paid_the_same_day_are_denied_whatever_was_verified() {
        String request = passed();
        centre.complete(
                request,
                "file-formally",
                applicant,
                Map.of("filingDate", "2026-03-02", "feesPaidSameDay", "no", "sameTextConfirmed", "true"));
        reportsNumber(request, Samples.TEXT);

        checksConsistency(request, Map.of());

        isDenied(request, "费用未于申请当日缴清");
    }

    private void isDenied(String request, String... words) {
        then(request)
                .isClosedAs("fast-track-denied")
                .hasPassed("denied", "not-marked", "issue-denial", "closed-fast-track-denied")
                .hasNotPassed("record-mark", "issue-mark", "marked", "report-progress", "not-filed")
                .hasServed("acceptance", "pass", "denial");
        assertThat(papers.text(request, "denial", applicant))
                .contains("不予进入快速通道通知", "202610123456.X", "按普通程序审查")
                .contains(words);
    }
}
