package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.testing.Together;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersTest {

    private LetterHouse house;
    private Letters letters;

    @BeforeEach
    void open() {
        house = new LetterHouse(context -> {});
        letters = house.letters();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Letter only(CaseFile file) {
        List<Letter> all = letters.of(file.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void a_letter_is_drafted_edited_approved_numbered_sealed_and_issued() throws IOException {
        house.templates.html = Samples.OPINION;
        CaseFile file = house.aCase();
        letters.draft(file.id(), "opinion");
        Letter draft = only(file);
        assertThat(draft.state()).isEqualTo(Letter.State.DRAFT);
        assertThat(letters.html(draft.id(), LetterHouse.EXAMINER))
                .contains("草稿")
                .contains("一种杯子");
        assertThat(house.rooms.get(AuditTrail.class).of(file.id()))
                .anyMatch(read -> read.entry().act().equals("letter.read")
                        && read.entry().actor().equals("examiner")
                        && read.entry().object().equals(draft.id()));

        letters.edit(draft.id(), "请核对附图2。\n另请说明实施例3。", draft.version(), LetterHouse.EXAMINER);
        letters.draft(file.id(), "opinion");
        assertThat(letters.body(draft.id(), LetterHouse.EXAMINER))
                .as("what people wrote survives a refresh")
                .contains("请核对附图2");
        refused("letter.not-approved", () -> letters.issue(file.id(), "opinion"));
        letters.approving(
                file.id(),
                List.of("opinion"),
                LetterHouse.EXAMINER,
                () -> assertThat(letters.issue(file.id(), "opinion")).isEqualTo("pending"));

        Letter numbered = only(file);
        assertThat(numbered.state()).isEqualTo(Letter.State.NUMBERED);
        assertThat(numbered.number()).isEqualTo("沪预意字〔2026〕1号");
        assertThat(numbered.approvedBy()).isEqualTo("examiner");
        assertThat(numbered.approvedAt()).isNotNull();
        assertThat(house.press().printAll()).isEqualTo(1);
        assertThat(house.press().printAll()).isZero();

        Letter issued = only(file);
        assertThat(issued.state()).isEqualTo(Letter.State.ISSUED);
        assertThat(house.heard.issued).containsExactly(new LetterIssued(issued.id(), file.id(), "opinion"));
        byte[] pdf = letters.content(issued.id(), LetterHouse.EXAMINER).readAllBytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("请核对附图2", "沪预意字〔2026〕1号")
                    .doesNotContain("草稿");
        }
        assertThat(letters.seals(issued.id())).singleElement().satisfies(seal -> {
            assertThat(seal.mode()).isEqualTo(SealUse.Mode.ELECTRONIC);
            assertThat(seal.documentHash()).isEqualTo(AuthoritativeCopy.sha256(pdf));
            assertThat(seal.sealHash()).isEqualTo(AuthoritativeCopy.sha256(Samples.seal()));
        });
    }

    @Test
    void moves_that_the_state_does_not_allow_are_refused() {
        CaseFile file = house.aCase();
        letters.draft(file.id(), "opinion");
        Letter draft = only(file);
        letters.edit(draft.id(), "甲", draft.version(), LetterHouse.EXAMINER);
        refused("letter.stale", () -> letters.edit(draft.id(), "乙", draft.version(), LetterHouse.EXAMINER));
        refused("letter.void-state", () -> letters.voidLetter(draft.id(), "理由", LetterHouse.EXAMINER));
        refused(
                "letter.not-awaiting-seal",
                () -> letters.sealedByHand(draft.id(), new ByteArrayInputStream(new byte[0]), LetterHouse.EXAMINER));
        refused("letter.not-issued", () -> letters.content(draft.id(), LetterHouse.EXAMINER));
        letters.issue(file.id(), "opinion");
        refused("letter.not-draft", () -> letters.edit(draft.id(), "丙", 4, LetterHouse.EXAMINER));
        house.press().printAll();
        letters.voidLetter(draft.id(), "发文有误", LetterHouse.EXAMINER);
        refused("letter.void-state", () -> letters.voidLetter(draft.id(), "再次", LetterHouse.EXAMINER));
        assertThat(only(file).number()).isEqualTo("沪预意字〔2026〕1号");
        letters.issue(file.id(), "opinion");
        assertThat(letters.of(file.id())).extracting(Letter::number).containsExactly("沪预意字〔2026〕1号", "沪预意字〔2026〕2号");
    }

    @Test
    void an_act_that_does_not_send_a_letter_takes_its_untouched_draft_back_and_keeps_what_people_wrote() {
        house.templates.html = Samples.OPINION;
        CaseFile file = house.aCase();
        letters.draft(file.id(), "opinion");
        letters.draft(file.id(), "refusal");
        Letter written = letters.of(file.id()).stream()
                .filter(letter -> letter.key().equals("refusal"))
                .findFirst()
                .orElseThrow();
        letters.edit(written.id(), "另有一事。", written.version(), LetterHouse.EXAMINER);

        letters.approving(file.id(), List.of("opinion", "refusal"), LetterHouse.EXAMINER, () -> {});

        assertThat(letters.of(file.id())).extracting(Letter::key).containsExactly("refusal");
        assertThat(only(file).state()).isEqualTo(Letter.State.VOID);
        assertThat(letters.body(written.id(), LetterHouse.EXAMINER)).contains("另有一事");
    }

    @Test
    void a_letter_that_a_person_may_decide_goes_without_approval_only_when_nobody_drafted_it() {
        house.templates.html = Samples.BY_RULE.replace("\"none\"", "\"drafted\"");
        CaseFile byRule = house.aCase();
        letters.issue(byRule.id(), "refusal");
        assertThat(only(byRule).approvedBy()).isNull();

        CaseFile byPerson = house.aCase();
        letters.draft(byPerson.id(), "refusal");
        refused("letter.not-approved", () -> letters.issue(byPerson.id(), "refusal"));
    }

    @Test
    void a_void_letter_is_issued_anew_for_the_same_round_under_the_next_number_and_both_stay_in_the_seal_log()
            throws IOException {
        CaseFile file = house.aCase();
        letters.issue(file.id(), "opinion");
        house.press().printAll();
        Letter wrong = only(file);

        String anew = letters.replace(wrong.id(), "收件人写错", "更正后的正文。", LetterHouse.EXAMINER);
        house.press().printAll();

        Letter right = letters.find(anew).orElseThrow();
        assertThat(letters.find(wrong.id()).orElseThrow().state()).isEqualTo(Letter.State.VOID);
        assertThat(right.state()).isEqualTo(Letter.State.ISSUED);
        assertThat(right.round()).isEqualTo(wrong.round());
        assertThat(right.number()).isEqualTo("沪预意字〔2026〕2号");
        assertThat(right.replaces()).isEqualTo(wrong.id());
        assertThat(right.approvedBy()).isEqualTo("examiner");
        assertThat(letters.seals(wrong.id())).hasSize(1);
        assertThat(letters.seals(anew)).hasSize(1);
        try (PDDocument document =
                Loader.loadPDF(letters.content(anew, LetterHouse.EXAMINER).readAllBytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("更正后的正文", "本文书替代沪预意字〔2026〕1号，原文书作废");
        }
    }

    @Test
    void a_letter_on_its_way_to_the_party_is_not_voided_but_replaced_and_the_press_prints_only_the_new_one() {
        CaseFile file = house.aCase();
        letters.issue(file.id(), "opinion");
        Letter numbered = only(file);
        refused("letter.void-unserved", () -> letters.voidLetter(numbered.id(), "有误", LetterHouse.EXAMINER));

        String anew = letters.replace(numbered.id(), "有误", "", LetterHouse.EXAMINER);

        assertThat(house.press().printAll()).isEqualTo(1);
        assertThat(house.heard.issued).containsExactly(new LetterIssued(anew, file.id(), "opinion"));
    }

    @Test
    void the_body_whose_letter_it_is_sees_the_case_from_the_draft_on() {
        CaseFiles cases = house.rooms.get(CaseFiles.class);
        Actor theirs = new Actor("clerk", "书记员", "bureau", null, java.util.Set.of("clerk"));
        CaseFile own = house.aCase();
        letters.draft(own.id(), "opinion");
        assertThatThrownBy(() -> cases.get(own.id(), theirs)).hasMessageContaining("case.unknown");

        house.templates.html = Samples.OPINION.replace("content=\"CENTRE\"", "content=\"BUREAU\"");
        CaseFile file = house.aCase();
        letters.draft(file.id(), "opinion");

        assertThat(only(file).title()).isNotBlank();
        assertThat(cases.get(file.id(), theirs).id()).isEqualTo(file.id());
    }

    @Test
    void a_paper_of_the_file_is_filed_without_a_seal_whoever_stamps() throws IOException {
        house.templates.html = Samples.OPINION.replace("content=\"applicant\"", "content=\"none\"");
        for (boolean electronic : List.of(true, false)) {
            house.people.electronicSeal = electronic;
            CaseFile file = house.aCase();
            letters.issue(file.id(), "request");
            house.press().printAll();
            Letter paper = only(file);
            assertThat(paper.state()).isEqualTo(Letter.State.ISSUED);
            assertThat(letters.seals(paper.id())).isEmpty();
            try (PDDocument document = Loader.loadPDF(
                    letters.content(paper.id(), LetterHouse.EXAMINER).readAllBytes())) {
                assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            }
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(PraetorException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.kind()).isEqualTo(PraetorException.Kind.CONFLICT);
        });
    }

    @Test
    void issuing_twice_gives_one_letter_and_a_later_round_another() {
        CaseFile file = house.aCase();
        house.rooms.inTransaction(() -> letters.issue(file.id(), "opinion") + letters.issue(file.id(), "opinion"));
        letters.issue(file.id(), "opinion");
        assertThat(letters.of(file.id())).hasSize(1);
        house.press().printAll();
        house.examined.round = 2;
        letters.issue(file.id(), "opinion");
        assertThat(letters.of(file.id())).extracting(Letter::round).containsExactly(1, 2);
    }

    @Test
    void numbers_have_no_gap_although_many_issue_at_once_and_some_roll_back() throws Exception {
        List<CaseFile> files =
                IntStream.range(0, 12).mapToObj(i -> house.aCase()).toList();
        AtomicInteger next = new AtomicInteger();
        Together.run(6, () -> {
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                issueOrRollBack(files.get(i), i % 3 == 2);
            }
            return true;
        });
        List<String> numbers = files.stream()
                .flatMap(file -> letters.of(file.id()).stream())
                .map(Letter::number)
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(n -> "沪预意字〔2026〕" + n + "号")
                        .toList());
    }

    private void issueOrRollBack(CaseFile file, boolean rollBack) {
        try {
            house.rooms.inTransaction(() -> {
                letters.issue(file.id(), "opinion");
                if (rollBack) {
                    throw new IllegalStateException("the step fails after the letter");
                }
                return true;
            });
        } catch (IllegalStateException expected) {
            assertThat(rollBack).isTrue();
        }
    }

    @Test
    void a_worker_that_died_or_failed_is_followed_by_another_and_nothing_is_issued_twice() {
        CaseFile file = house.aCase();
        letters.issue(file.id(), "opinion");
        LetterWorker worker = house.rooms.get(LetterWorker.class);
        assertThat(worker.claim("the claim of a worker that was killed")).isPresent();
        assertThat(house.press().printAll()).as("still claimed").isZero();

        house.rooms.clock().advance(Duration.ofMinutes(3));
        house.heard.failOnce = true;
        assertThat(house.press().printAll())
                .as("a listener failed: all rolled back")
                .isZero();
        assertThat(only(file).state()).isEqualTo(Letter.State.NUMBERED);
        assertThat(house.press().printAll()).as("pausing").isZero();
        assertThat(house.press().stuck()).singleElement().satisfies(stuck -> {
            assertThat(stuck.letterId()).isEqualTo(only(file).id());
            assertThat(stuck.tries()).isEqualTo(2);
            assertThat(stuck.fault()).isEqualTo("IllegalStateException");
        });
        house.press().retry(only(file).id());
        assertThat(house.press().printAll()).isEqualTo(1);
        assertThat(house.press().stuck()).isEmpty();
        assertThat(house.heard.issued).hasSize(1);
        assertThat(letters.seals(only(file).id())).hasSize(1);
    }

    @Test
    void two_presses_at_once_print_each_letter_once() throws Exception {
        List<CaseFile> files =
                IntStream.range(0, 6).mapToObj(i -> house.aCase()).toList();
        files.forEach(file -> letters.issue(file.id(), "opinion"));
        List<Integer> printed = Together.run(3, () -> house.press().printAll());
        assertThat(printed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
        assertThat(house.heard.issued).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void a_body_that_stamps_by_hand_gets_a_print_and_its_scan_becomes_the_authoritative_copy() throws IOException {
        house.people.electronicSeal = false;
        CaseFile file = house.aCase();
        letters.issue(file.id(), "opinion");
        house.press().printAll();
        Letter waiting = only(file);
        assertThat(waiting.state()).isEqualTo(Letter.State.AWAITING_SEAL);
        assertThat(house.heard.issued).isEmpty();
        byte[] print = letters.content(waiting.id(), LetterHouse.EXAMINER).readAllBytes();
        assertThat(new String(print, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        for (String wrong : List.of("MZ program", "%PDF-1.7 and nothing else", "<html>")) {
            assertThatThrownBy(() -> letters.sealedByHand(
                            waiting.id(),
                            new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8)),
                            LetterHouse.EXAMINER))
                    .isInstanceOf(PraetorException.class);
        }
        byte[] scan = Samples.seal();
        letters.sealedByHand(waiting.id(), new ByteArrayInputStream(scan), LetterHouse.EXAMINER);
        assertThat(only(file).state()).isEqualTo(Letter.State.ISSUED);
        assertThat(letters.content(waiting.id(), LetterHouse.EXAMINER).readAllBytes())
                .isEqualTo(scan);
        assertThat(house.heard.issued).hasSize(1);
        assertThat(letters.seals(waiting.id())).singleElement().satisfies(seal -> {
            assertThat(seal.mode()).isEqualTo(SealUse.Mode.HAND);
            assertThat(seal.by()).isEqualTo("examiner");
        });
    }

    @Test
    void rare_characters_stop_the_letter_before_it_has_a_number() {
        CaseFile file = house.aCase();
        letters.draft(file.id(), "opinion");
        Letter draft = only(file);
        letters.edit(draft.id(), "联系人：张𪚥", draft.version(), LetterHouse.EXAMINER);
        assertThat(letters.unprintable(draft.id())).containsExactly("U+2A6A5");
        assertThatThrownBy(() -> letters.issue(file.id(), "opinion"))
                .isInstanceOfSatisfying(
                        RareCharacters.class, e -> assertThat(e.codePoints()).containsExactly("U+2A6A5"));
        letters.edit(draft.id(), "联系人：张三", only(file).version(), LetterHouse.EXAMINER);
        letters.issue(file.id(), "opinion");
        assertThat(only(file).number()).isEqualTo("沪预意字〔2026〕1号");
    }

    @Test
    void strangers_see_nothing_and_parties_only_what_was_issued_to_them() {
        CaseFile file = house.aCase();
        letters.issue(file.id(), "opinion");
        String id = only(file).id();
        Actor applicant = new Actor("a", "申请人", null, "acme", java.util.Set.of());
        Actor stranger = new Actor("b", "他人", null, "other", java.util.Set.of());
        assertThatThrownBy(() -> letters.content(id, applicant)).hasMessageContaining("letter.not-issued");
        house.press().printAll();
        assertThat(letters.content(id, applicant)).isNotNull();
        assertThatThrownBy(() -> letters.content(id, stranger)).hasMessageContaining("unknown");
        assertThatThrownBy(() -> letters.edit(id, "x", 1, applicant)).hasMessageContaining("letter.staff-only");
    }
}
