package org.praetor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The chains in PostgreSQL. The head row of a stream is locked while an entry is added: no gap, no fork. */
@Service
class JdbcAuditTrail implements AuditTrail {

    private static final int GENERAL_STREAMS = 16;
    private static final int CHECKED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(AuditEntry entry) {
        String stream = stream(entry);
        Head head = lockHead(stream).orElseGet(() -> firstHead(stream));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Link link = new Link(stream, head.sequence() + 1, at, entry);
        jdbc.sql("""
                        WITH head AS (
                            UPDATE audit_head SET sequence = :sequence, hash = :hash WHERE stream = :stream
                        )
                        INSERT INTO audit_entry (stream, sequence, at, case_id, actor, act, object, detail, hash)
                        VALUES (:stream, :sequence, :at, :caseId, :actor, :act, :object, :detail, :hash)
                        """)
                .param("stream", stream)
                .param("sequence", link.sequence())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("caseId", entry.caseId())
                .param("actor", entry.actor())
                .param("act", entry.act())
                .param("object", entry.object())
                .param("detail", link.detail())
                .param("hash", link.hash(head.hash()))
                .update();
    }

    @Override
    public List<RecordedEntry> of(String caseId) {
        return after(caseId, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<RecordedEntry> recentGeneral(Set<String> without, int limit) {
        return jdbc.sql("""
                        SELECT sequence, at, case_id, actor, act, object, detail, hash
                        FROM audit_entry WHERE case_id IS NULL AND actor <> ALL (:without)
                        ORDER BY at DESC, sequence DESC LIMIT :limit
                        """)
                .param("without", without.toArray(String[]::new))
                .param("limit", limit)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    @Override
    public List<RecordedEntry> ofActor(String actor, int limit) {
        return jdbc.sql("""
                        SELECT sequence, at, case_id, actor, act, object, detail, hash
                        FROM audit_entry WHERE actor = :actor ORDER BY at DESC, sequence DESC LIMIT :limit
                        """)
                .param("actor", actor)
                .param("limit", limit)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck check(String stream) {
        if (!stream.equals(AuditEntry.GENERAL)) {
            return checkOne(stream);
        }
        List<ChainCheck> parts = IntStream.range(0, GENERAL_STREAMS)
                .mapToObj(number -> checkOne(generalStream(number)))
                .toList();
        long entries = parts.stream().mapToLong(ChainCheck::entries).sum();
        Long broken = null;
        for (ChainCheck part : parts) {
            broken = broken == null ? part.firstBroken() : broken;
        }
        return new ChainCheck(entries, broken);
    }

    private ChainCheck checkOne(String stream) {
        long sequence = 0;
        String previous = Link.ORIGIN;
        List<RecordedEntry> entries = after(stream, 0, CHECKED_AT_ONCE);
        while (!entries.isEmpty()) {
            for (RecordedEntry entry : entries) {
                sequence++;
                String expected = new Link(stream, sequence, entry.at(), entry.entry()).hash(previous);
                if (entry.sequence() != sequence || !entry.hash().equals(expected)) {
                    return new ChainCheck(sequence, sequence);
                }
                previous = expected;
            }
            entries = after(stream, sequence, CHECKED_AT_ONCE);
        }
        Head head = head(stream, "").orElse(new Head(0, Link.ORIGIN));
        boolean whole = head.sequence() == sequence && head.hash().equals(previous);
        return new ChainCheck(sequence, whole ? null : (Long) (sequence + 1));
    }

    private List<RecordedEntry> after(String stream, long sequence, int limit) {
        return jdbc.sql("""
                        SELECT sequence, at, case_id, actor, act, object, detail, hash
                        FROM audit_entry WHERE stream = :stream AND sequence > :sequence
                        ORDER BY sequence LIMIT :limit
                        """)
                .param("stream", stream)
                .param("sequence", sequence)
                .param("limit", limit)
                .query(JdbcAuditTrail::entry)
                .list();
    }

    private Head firstHead(String stream) {
        jdbc.sql("""
                        INSERT INTO audit_head (stream, sequence, hash) VALUES (:stream, 0, :hash)
                        ON CONFLICT (stream) DO NOTHING
                        """).param("stream", stream).param("hash", Link.ORIGIN).update();
        return lockHead(stream).orElseThrow();
    }

    private Optional<Head> lockHead(String stream) {
        return head(stream, "FOR UPDATE");
    }

    private Optional<Head> head(String stream, String lock) {
        return jdbc.sql("SELECT sequence, hash FROM audit_head WHERE stream = :stream " + lock)
                .param("stream", stream)
                .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    private static String stream(AuditEntry entry) {
        String caseId = entry.caseId();
        return caseId != null
                ? caseId
                : generalStream(Math.floorMod(entry.actor().hashCode(), GENERAL_STREAMS));
    }

    private static String generalStream(int number) {
        return AuditEntry.GENERAL + "-" + number;
    }

    private static RecordedEntry entry(ResultSet row, int number) throws SQLException {
        @Nullable String caseId = row.getString("case_id");
        AuditEntry entry = new AuditEntry(
                caseId,
                row.getString("actor"),
                row.getString("act"),
                row.getString("object"),
                Link.detail(row.getString("detail")));
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new RecordedEntry(row.getLong("sequence"), at, entry, row.getString("hash"));
    }

    private record Head(long sequence, String hash) {}
}
