package org.praetor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praetor.casefile.CaseDocuments.NewDocument;

class CaseRecordTest extends CaseFileTest {

    @Test
    void every_version_of_a_submission_is_kept_and_the_vocabulary_has_the_latest_values() {
        CaseFile file = aCase();
        Map<String, Object> values = Map.of(
                "title",
                "一种电池隔膜",
                "claims",
                new BigDecimal("10"),
                "urgent",
                true,
                "applicants",
                List.of(Map.of("name", "华芯公司", "share", new BigDecimal("0.50"))));

        Submission first = record.keep(file.id(), "file", null, APPLICANT, TODAY, values, Map.of("kind", "invention"));
        Submission second = record.keep(
                file.id(),
                "file",
                null,
                APPLICANT,
                TODAY,
                Map.of("title", "改"),
                Map.of("kind", "design", "district", "浦东"));

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.values()).isEqualTo(values);
        assertThat(second.version()).isEqualTo(2);
        assertThat(record.submissions(file.id())).containsExactly(first, second);
        assertThat(record.latest(file.id(), "file")).contains(second);
        assertThat(record.latest(file.id(), "answer")).isEmpty();
        assertThat(record.vocabulary(file.id())).isEqualTo(Map.of("kind", "design", "district", "浦东"));
        assertThat(acts(file.id())).containsExactly("case.open", "submission.keep", "submission.keep");
    }

    @Test
    void what_a_party_submits_is_on_its_timeline_and_what_staff_fill_in_is_not() {
        CaseFile file = aCase();
        record.keep(file.id(), "answer", null, APPLICANT, TODAY, Map.of(), Map.of());
        record.keep(file.id(), "examine", null, EXAMINER, TODAY, Map.of(), Map.of());
        record.keep(file.id(), "enter-paper", "party-1", EXAMINER, TODAY, Map.of(), Map.of());

        assertThat(record.timeline(file.id(), true))
                .extracting(TimelineEntry::arguments)
                .contains(List.of("answer"), List.of("enter-paper"))
                .doesNotContain(List.of("examine"));
    }

    @Test
    void the_event_noted_last_is_the_latest_for_a_party_or_for_all() {
        CaseFile file = aCase();
        LocalDate earlier = TODAY.minusDays(3);
        record.happened(file.id(), "filed", null, TODAY);
        CaseEvent toOne = record.happened(file.id(), "served.opinion", "p1", TODAY);
        CaseEvent toTwo = record.happened(file.id(), "served.opinion", "p2", earlier);

        assertThat(record.latestEvent(file.id(), Set.of("served.opinion", "x"), "p1"))
                .contains(toOne);
        assertThat(record.latestEvent(file.id(), Set.of("served.opinion"), null))
                .contains(toTwo);
        assertThat(record.latestEvent(file.id(), Set.of("filed"), "p2")).isPresent();
        assertThat(record.latestEvent(file.id(), Set.of("answered"), null)).isEmpty();
        assertThat(record.latestEvent(file.id(), Set.of(), null)).isEmpty();
        assertThat(toTwo.at())
                .isEqualTo(earlier.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    @Test
    void a_draft_has_documents_before_it_is_a_case_and_loses_none_by_filing() throws Exception {
        String id = UUID.randomUUID().toString();
        CaseDocument kept = documents.add(upload(id, true), content("claims"), APPLICANT);
        CaseDocument taken = documents.add(upload(id, true), content("wrong file"), APPLICANT);

        documents.discard(id, taken.id(), APPLICANT);
        files.open(new NewCase(id, "pre-examination", "centre", null, "题", TODAY), APPLICANT);

        assertThat(documents.of(id)).containsExactly(kept);
        assertThat(kept.fileName()).isEqualTo("权利要求书.docx");
        assertThat(kept.size()).isEqualTo(6);
        assertThat(kept.sha256()).isEqualTo("a61808fe40feb8b3433778bbc2ececcaa47c8c47fc1657f054c239efd3f0e984");
        assertThat(documents.read(kept, EXAMINER).readAllBytes()).isEqualTo("claims".getBytes(StandardCharsets.UTF_8));
        assertRefused("document.filed", () -> documents.discard(id, kept.id(), APPLICANT));
        assertRefused("document.unknown", () -> documents.get(id, taken.id()));
        assertRefused("document.unknown", () -> documents.get(UUID.randomUUID().toString(), kept.id()));
    }

    @Test
    void a_read_is_on_the_audit_record_before_the_bytes_leave() {
        CaseFile file = aCase();
        CaseDocument document = documents.add(upload(file.id(), true), content("claims"), APPLICANT);

        InputStream unread = documents.read(document, EXAMINER);

        assertThat(unread).isNotNull();
        assertThat(acts(file.id())).endsWith("document.add", "document.read");
    }

    @Test
    void strangers_recused_people_and_for_inner_papers_parties_do_not_read() {
        CaseFile file = aCase();
        parties.add(file.id(), "applicant", "华芯公司", "company", null);
        CaseDocument outer = documents.add(upload(file.id(), true), content("claims"), APPLICANT);
        CaseDocument inner = documents.add(upload(file.id(), false), content("search"), EXAMINER);
        parties.recuse(file.id(), "barred", "related", EXAMINER);

        assertThat(documents.read(outer, APPLICANT)).isNotNull();
        assertRefused("document.unknown", () -> documents.read(inner, APPLICANT));
        assertRefused("document.unknown", () -> documents.read(outer, STRANGER));
        assertRefused("document.unknown", () -> documents.read(outer, BUREAU));
        assertRefused(
                "document.unknown",
                () -> documents.read(
                        outer, new org.praetor.account.Actor("barred", "x", "centre", null, Set.of("pre-examiner"))));
    }

    @Test
    void a_file_beyond_the_limit_leaves_nothing_behind() {
        String id = UUID.randomUUID().toString();

        assertRefused("content.too-large", () -> documents.add(upload(id, true), content("x".repeat(200)), APPLICANT));

        assertThat(documents.of(id)).isEmpty();
    }

    private static NewDocument upload(String caseId, boolean visible) {
        return new NewDocument(caseId, "application", "file", 1, "权利要求书.docx", "application/x", 100, visible);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
