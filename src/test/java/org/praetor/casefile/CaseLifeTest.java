package org.praetor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.testing.Together;

class CaseLifeTest extends CaseFileTest {

    @Test
    void a_filed_case_has_a_receipt_number_of_the_day_and_its_subject_is_sealed() {
        CaseFile file = aCase();

        assertThat(file.receiptNumber()).matches("20260302-\\d{6}");
        assertThat(file.number()).isEqualTo(file.receiptNumber());
        assertThat(file.subject()).isEqualTo("一种电池隔膜");
        assertThat(file.open()).isTrue();
        assertThat(files.get(file.id())).isEqualTo(file);
        assertThat(files.all(List.of(file.id(), "unknown"))).containsExactly(Map.entry(file.id(), file));
        assertThat(files.all(List.of())).isEmpty();
        assertThat(rooms.jdbc()
                        .sql("SELECT position(convert_to('电池', 'UTF8') IN subject) FROM case_file WHERE id = :id")
                        .param("id", file.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(acts(file.id())).containsExactly("case.open");
    }

    @Test
    void the_same_case_is_not_opened_twice() {
        CaseFile file = aCase();

        assertRefused(
                "case.filed",
                () -> files.open(new NewCase(file.id(), "pre-examination", "centre", null, "again", TODAY), APPLICANT));
    }

    @Test
    void an_unknown_case_is_unknown_whatever_its_id_looks_like() {
        assertRefused("case.unknown", () -> files.get(UUID.randomUUID().toString()));
        assertRefused("case.unknown", () -> files.get("'; --"));
    }

    @Test
    void a_docket_number_is_given_once_and_becomes_the_number_people_use() {
        CaseFile file = aCase();
        String number = rooms.inTransaction(() -> {
            String next = files.nextNumber("沪预测", 2026);
            files.setDocketNumber(file.id(), next);
            return next;
        });

        assertThat(number).isEqualTo("沪预测〔2026〕1号");
        assertThat(files.get(file.id()).number()).isEqualTo(number);
        assertRefused("case.numbered", () -> files.setDocketNumber(file.id(), "沪预测〔2026〕2号"));
    }

    @Test
    void numbers_of_a_series_have_no_gap_although_eight_threads_take_them_and_some_roll_back() throws Exception {
        List<Integer> taken = Together.run(8, () -> {
            int kept = 0;
            for (int i = 0; i < 40; i++) {
                boolean fails = (i * 7 + Thread.currentThread().getId()) % 3 == 0;
                kept += take(fails);
            }
            return kept;
        });

        int kept = taken.stream().mapToInt(Integer::intValue).sum();
        assertThat(kept).isBetween(150, 260);
        assertThat(rooms.jdbc()
                        .sql("SELECT detail FROM taken_numbers ORDER BY length(detail), detail")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, kept)
                        .mapToObj(serial -> "沪忙〔2026〕" + serial + "号")
                        .toList());
    }

    private static int take(boolean fails) {
        try {
            return rooms.inTransaction(() -> {
                String number = files.nextNumber("沪忙", 2026);
                rooms.jdbc()
                        .sql("INSERT INTO taken_numbers (detail) VALUES (:number)")
                        .param("number", number)
                        .update();
                if (fails) {
                    throw new IllegalStateException("rolled back on purpose");
                }
                return 1;
            });
        } catch (IllegalStateException rolledBack) {
            return 0;
        }
    }

    @org.junit.jupiter.api.BeforeAll
    static void tableOfTakenNumbers() {
        rooms.jdbc()
                .sql("CREATE TABLE taken_numbers (detail text NOT NULL UNIQUE)")
                .update();
    }

    @Test
    void each_year_counts_from_one() {
        assertThat(rooms.inTransaction(() -> files.nextNumber("沪年", 2026))).isEqualTo("沪年〔2026〕1号");
        assertThat(rooms.inTransaction(() -> files.nextNumber("沪年", 2027))).isEqualTo("沪年〔2027〕1号");
        assertThat(rooms.inTransaction(() -> files.nextNumber("沪年", 2026))).isEqualTo("沪年〔2026〕2号");
        assertThatThrownBy(() -> files.nextNumber("沪年", 2026)).hasMessageContaining("transaction");
    }

    @Test
    void a_ground_holds_a_case_once_and_again_after_its_release() {
        CaseFile file = aCase();

        files.hold(file.id(), "stay", EXAMINER);
        files.hold(file.id(), "stay", EXAMINER);
        files.hold(file.id(), "settlement", EXAMINER);
        assertThat(files.holds(file.id())).containsExactly("stay", "settlement");

        files.release(file.id(), "stay", EXAMINER);
        files.release(file.id(), "stay", EXAMINER);
        assertThat(files.holds(file.id())).containsExactly("settlement");

        files.hold(file.id(), "stay", EXAMINER);
        assertThat(heard())
                .containsExactly(
                        new HoldChanged(file.id(), "stay", true),
                        new HoldChanged(file.id(), "settlement", true),
                        new HoldChanged(file.id(), "stay", false),
                        new HoldChanged(file.id(), "stay", true));
    }

    @Test
    void a_case_closes_once_and_says_so() {
        CaseFile file = aCase();
        files.reachPhase(file.id(), "examination");
        rooms.clock().advance(Duration.ofHours(1));

        files.close(file.id(), Outcome.NOT_ACCEPTED);

        CaseFile closed = files.get(file.id());
        assertThat(closed.outcome()).isEqualTo("not-accepted");
        assertThat(closed.phase()).isEqualTo("examination");
        assertThat(closed.open()).isFalse();
        assertThat(files.lastChange(file.id())).isEqualTo(closed.closedAt());
        assertThat(heard())
                .containsExactly(new CaseClosed(
                        file.id(), Outcome.NOT_ACCEPTED, rooms.clock().instant()));
        assertRefused("case.closed", () -> files.close(file.id(), Outcome.PASSED));
        assertThat(record.timeline(file.id(), true))
                .extracting(TimelineEntry::key)
                .containsExactly("timeline.filed", "timeline.phase", "timeline.closed");
    }

    @Test
    void a_case_opened_out_of_another_knows_its_opener() {
        CaseFile opener = aCase();
        CaseFile opened = aCase();

        files.link(opener.id(), opened.id());

        assertThat(files.opener(opened.id())).contains(opener.id());
        assertThat(files.opener(opener.id())).isEmpty();
    }

    @Test
    void the_case_row_is_locked_only_inside_a_transaction() {
        CaseFile file = aCase();

        assertThatThrownBy(() -> files.lock(file.id())).hasMessageContaining("transaction");
        assertThat(rooms.inTransaction(() -> files.lock(file.id()))).isEqualTo(file);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_changes_nothing() throws Exception {
        Once once = rooms.get(Once.class);
        String key = UUID.randomUUID().toString();

        List<String> answers = Together.run(6, () -> once.run(key, APPLICANT, () -> aCase().id()));

        assertThat(answers).hasSize(6).containsOnly(answers.get(0));
        assertThat(once.run(key, STRANGER, () -> "an own key space per actor")).isNotEqualTo(answers.get(0));
        assertThat(once.run(key, Actor.system(), () -> "another")).isEqualTo("another");
    }

    @Test
    void a_request_that_failed_may_be_repeated_and_a_key_is_forgotten_after_seven_days() {
        Once once = rooms.get(Once.class);
        assertThatThrownBy(() -> once.run("key-1", APPLICANT, () -> {
                    throw new IllegalStateException("form in error");
                }))
                .hasMessage("form in error");

        assertThat(once.run("key-1", APPLICANT, () -> "first")).isEqualTo("first");
        rooms.clock().advance(Duration.ofDays(6));
        rooms.get(JdbcOnce.class).forget();
        assertThat(once.run("key-1", APPLICANT, () -> "second")).isEqualTo("first");
        rooms.clock().advance(Duration.ofDays(2));
        rooms.get(JdbcOnce.class).forget();
        assertThat(once.run("key-1", APPLICANT, () -> "third")).isEqualTo("third");
    }
}
