package org.praetor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.testing.Rooms;
import org.praetor.testing.Together;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTrailTest {

    private static Rooms rooms;
    private static AuditTrail audit;

    @BeforeAll
    static void open() {
        rooms = Rooms.open("audit");
        audit = rooms.get(AuditTrail.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void entries_of_a_case_are_read_back_in_order_and_the_chain_holds() {
        audit.record(new AuditEntry("case-a", "anna", "step.complete", "step-1", Map.of("version", "1", "step", "答复")));
        audit.record(AuditEntry.of("case-a", "ben", "document.read", "doc-1"));

        List<RecordedEntry> entries = audit.of("case-a");

        assertThat(entries).extracting(RecordedEntry::sequence).containsExactly(1L, 2L);
        assertThat(entries.get(0).entry().detail()).containsEntry("step", "答复");
        assertThat(entries.get(0).at()).isEqualTo(rooms.clock().instant());
        assertThat(audit.check("case-a")).isEqualTo(new ChainCheck(2, null));
        assertThat(audit.check("case-nobody-knows")).isEqualTo(new ChainCheck(0, null));
    }

    @Test
    void concurrent_appends_leave_no_gap_although_some_roll_back() throws Exception {
        Together.run(8, () -> {
            for (int i = 0; i < 25; i++) {
                boolean fails = i % 5 == 4;
                try {
                    rooms.inTransaction(() -> {
                        audit.record(AuditEntry.of("case-busy", "anna", "step.complete", "step"));
                        if (fails) {
                            throw new IllegalStateException("rolled back on purpose");
                        }
                        return true;
                    });
                } catch (IllegalStateException expected) {
                    assertThat(expected).hasMessage("rolled back on purpose");
                }
            }
            return true;
        });

        assertThat(audit.of("case-busy"))
                .extracting(RecordedEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(audit.check("case-busy").intact()).isTrue();
    }

    @Test
    void a_chain_that_grows_while_it_is_checked_is_not_called_broken() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<Boolean> intact = Together.run(4, () -> {
            boolean writes = turn.getAndIncrement() % 2 == 0;
            boolean whole = true;
            for (int i = 0; i < 60; i++) {
                if (writes) {
                    audit.record(AuditEntry.of("case-growing", "anna", "document.read", "doc"));
                } else {
                    whole &= audit.check("case-growing").intact();
                }
            }
            return whole;
        });

        assertThat(intact).containsOnly(true);
        assertThat(audit.check("case-growing")).isEqualTo(new ChainCheck(120, null));
    }

    @Test
    void acts_outside_of_cases_spread_over_several_chains_that_are_checked_as_one() {
        long before = audit.check(AuditEntry.GENERAL).entries();
        for (int i = 0; i < 40; i++) {
            audit.record(AuditEntry.of(null, "account-" + i, "signin.ok", "session"));
        }

        assertThat(audit.check(AuditEntry.GENERAL)).isEqualTo(new ChainCheck(before + 40, null));
        assertThat(rooms.jdbc()
                        .sql("SELECT count(*) FROM audit_head WHERE stream LIKE 'general-%'")
                        .query(Integer.class)
                        .single())
                .isBetween(8, 16);
        assertThat(audit.recentGeneral(Set.of(), 10))
                .hasSize(10)
                .allMatch(entry -> entry.entry().caseId() == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'ben'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DELETE FROM audit_head",
                "TRUNCATE audit_head CASCADE",
                "UPDATE audit_head SET sequence = sequence - 1"
            })
    void the_table_refuses_everything_but_appending(String sql) {
        audit.record(AuditEntry.of("case-fixed", "anna", "step.complete", "step"));

        assertThatThrownBy(() -> rooms.jdbc().sql(sql).update()).rootCause().hasMessageContaining("the audit record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'ben' WHERE stream = :stream AND sequence = 3",
                "UPDATE audit_entry SET detail = '{\"a\":\"b\"}' WHERE stream = :stream AND sequence = 3",
                "UPDATE audit_entry SET at = at + interval '1 second' WHERE stream = :stream AND sequence = 3",
                "DELETE FROM audit_entry WHERE stream = :stream AND sequence = 3"
            })
    void what_a_superuser_changes_behind_the_trigger_is_found(String sql) {
        String stream = "case-tampered-" + Math.abs(sql.hashCode());
        for (int i = 0; i < 5; i++) {
            audit.record(AuditEntry.of(stream, "anna", "step.complete", "step-" + i));
        }
        assertThat(audit.check(stream).intact()).isTrue();

        behindTheTrigger(sql, stream);

        assertThat(audit.check(stream).firstBroken()).isEqualTo(3L);
    }

    @Test
    void a_chain_whose_end_was_cut_off_is_found() {
        for (int i = 0; i < 5; i++) {
            audit.record(AuditEntry.of("case-cut", "anna", "step.complete", "step-" + i));
        }

        behindTheTrigger("DELETE FROM audit_entry WHERE stream = :stream AND sequence > 3", "case-cut");

        assertThat(audit.check("case-cut")).isEqualTo(new ChainCheck(3, 4L));
    }

    private static void behindTheTrigger(String sql, String stream) {
        rooms.inTransaction(() -> {
            rooms.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            return rooms.jdbc().sql(sql).param("stream", stream).update();
        });
    }
}
