package org.praetor.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;
import org.praetor.clock.LegalClock.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code legal_clock}. */
@Repository
class ClockRows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static final String SELECT = """
            SELECT id, case_id, body, rule, party, round, trigger_event, trigger_sequence, trigger_on, trigger_at,
                   amount, unit, roll, rule_id, basis, variant, due, due_on, state, provisional, proof, version, started_at,
                   ended_at
            FROM legal_clock
            """;

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptClock> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(ClockRows::kept)
                .optional();
    }

    /** Open ones first, by due date. */
    List<KeptClock> of(String caseId) {
        return jdbc.sql(SELECT + """
                                WHERE case_id = :case
                                ORDER BY ended_at IS NOT NULL, due, due_on, rule, party, round
                                """)
                .param("case", caseId)
                .query(ClockRows::kept)
                .list();
    }

    Optional<KeptClock> latestRound(String caseId, String rule, @Nullable String party) {
        return jdbc.sql(SELECT + """
                                WHERE case_id = :case AND rule = :rule AND party IS NOT DISTINCT FROM CAST(:party AS text)
                                ORDER BY round DESC
                                LIMIT 1
                                """)
                .param("case", caseId)
                .param("rule", rule)
                .param("party", party)
                .query(ClockRows::kept)
                .optional();
    }

    /** Clocks of these cases that have not ended. */
    List<KeptClock> openOf(Collection<String> caseIds) {
        return jdbc.sql(SELECT
                        + "WHERE state IN ('RUNNING', 'STOPPED') AND case_id = ANY (:cases) ORDER BY case_id, id")
                .param("cases", caseIds.toArray(String[]::new))
                .query(ClockRows::kept)
                .list();
    }

    /** Every clock that has not ended. */
    List<KeptClock> open() {
        return jdbc.sql(SELECT + "WHERE state IN ('RUNNING', 'STOPPED') ORDER BY case_id, due, id")
                .query(ClockRows::kept)
                .list();
    }

    /** Clocks of the body's cases that have not ended. */
    List<KeptClock> openOfBody(String body) {
        return jdbc.sql(SELECT + "WHERE state IN ('RUNNING', 'STOPPED') AND body = :body ORDER BY case_id, due, id")
                .param("body", body)
                .query(ClockRows::kept)
                .list();
    }

    /** Clocks of these rules that have not ended. */
    List<KeptClock> open(Collection<String> rules) {
        return jdbc.sql(SELECT + "WHERE state IN ('RUNNING', 'STOPPED') AND rule IN (:rules) ORDER BY case_id, due, id")
                .param("rules", rules)
                .query(ClockRows::kept)
                .list();
    }

    void insert(KeptClock kept, String proceeding) {
        LegalClock clock = kept.clock();
        Terms terms = kept.terms();
        jdbc.sql("""
                        INSERT INTO legal_clock (id, case_id, body, rule, party, round, trigger_event, trigger_sequence,
                            trigger_on, trigger_at, amount, unit, roll, rule_id, basis, variant, due, due_on, state, provisional,
                            proof, version, started_at, proceeding)
                        VALUES (:id, :case, :body, :rule, :party, :round, :event, :sequence,
                            :triggerOn, :triggerAt, :amount, :unit, :roll, :ruleId, :basis, :variant, :due, :dueOn, :state, :provisional,
                            CAST(:proof AS jsonb), :version, :startedAt, :proceeding)
                        """)
                .param("id", clock.id())
                .param("case", clock.caseId())
                .param("body", kept.body())
                .param("rule", clock.rule())
                .param("party", clock.party())
                .param("round", clock.round())
                .param("event", terms.triggerEvent())
                .param("sequence", terms.triggerSequence())
                .param("triggerOn", terms.triggerOn())
                .param("triggerAt", utc(terms.triggerAt()))
                .param("amount", terms.period().amount())
                .param("unit", terms.period().unit().symbol())
                .param("roll", terms.roll().name())
                .param("ruleId", terms.ruleId())
                .param("basis", terms.basis())
                .param("variant", terms.variant())
                .param("due", utc(clock.due()))
                .param("dueOn", clock.dueOn())
                .param("state", clock.state().name())
                .param("provisional", clock.provisional())
                .param("proof", json(clock.proof()))
                .param("version", clock.version())
                .param("startedAt", utc(kept.startedAt()))
                .param("proceeding", proceeding)
                .update();
    }

    /** Writes the next version; the case row is locked, so that another version in between is a fault. */
    void update(KeptClock kept) {
        LegalClock clock = kept.clock();
        Terms terms = kept.terms();
        int rows = jdbc.sql("""
                        UPDATE legal_clock
                        SET amount = :amount, unit = :unit, roll = :roll, rule_id = :ruleId, basis = :basis,
                            due = :due, due_on = :dueOn, state = :state, provisional = :provisional,
                            proof = CAST(:proof AS jsonb), version = :version, ended_at = :endedAt
                        WHERE id = :id AND version = :version - 1
                        """)
                .param("amount", terms.period().amount())
                .param("unit", terms.period().unit().symbol())
                .param("roll", terms.roll().name())
                .param("ruleId", terms.ruleId())
                .param("basis", terms.basis())
                .param("due", utc(clock.due()))
                .param("dueOn", clock.dueOn())
                .param("state", clock.state().name())
                .param("provisional", clock.provisional())
                .param("proof", json(clock.proof()))
                .param("version", clock.version())
                .param("endedAt", clock.endedAt() == null ? null : utc(clock.endedAt()))
                .param("id", clock.id())
                .update();
        if (rows != 1) {
            throw new IllegalStateException(
                    "clock " + clock.id() + " is no longer at version " + (clock.version() - 1));
        }
    }

    static KeptClock kept(ResultSet row, int number) throws SQLException {
        Terms terms = new Terms(
                row.getString("rule"),
                row.getString("trigger_event"),
                row.getLong("trigger_sequence"),
                row.getObject("trigger_on", LocalDate.class),
                row.getObject("trigger_at", OffsetDateTime.class).toInstant(),
                new Period(row.getInt("amount"), Unit.of(row.getString("unit"))),
                RollPolicy.valueOf(row.getString("roll")),
                row.getString("rule_id"),
                row.getString("basis"),
                row.getString("variant"));
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        LegalClock clock = new LegalClock(
                row.getString("id"),
                row.getString("case_id"),
                terms.rule(),
                row.getString("party"),
                row.getInt("round"),
                terms.triggerEvent(),
                terms.triggerOn(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getBoolean("provisional"),
                proof(row.getString("proof")),
                row.getInt("version"),
                endedAt == null ? null : endedAt.toInstant());
        Instant startedAt = row.getObject("started_at", OffsetDateTime.class).toInstant();
        return new KeptClock(clock, terms, row.getString("body"), startedAt);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String json(Proof proof) {
        try {
            return JSON.writeValueAsString(proof);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proof that is no JSON", e);
        }
    }

    private static Proof proof(String json) {
        try {
            return JSON.readValue(json, Proof.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored proof that cannot be read", e);
        }
    }
}
