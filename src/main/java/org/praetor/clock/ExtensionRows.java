package org.praetor.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.casefile.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_extension}. */
@Repository
class ExtensionRows {

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were granted. */
    List<Extension> of(String clockId) {
        return jdbc.sql("""
                        SELECT cap, amount, unit, basis
                        FROM clock_extension
                        WHERE clock_id = :clock
                        ORDER BY position
                        """)
                .param("clock", clockId)
                .query(ExtensionRows::extension)
                .list();
    }

    /** Those of many clocks, by clock; clocks without are absent. */
    Map<String, List<Extension>> of(Collection<String> clockIds) {
        Map<String, List<Extension>> granted = new HashMap<>();
        jdbc.sql("""
                        SELECT clock_id, cap, amount, unit, basis
                        FROM clock_extension
                        WHERE clock_id = ANY (:clocks)
                        ORDER BY position
                        """)
                .param("clocks", clockIds.toArray(String[]::new))
                .query((row, number) -> granted.computeIfAbsent(row.getString("clock_id"), id -> new ArrayList<>())
                        .add(extension(row, number)))
                .list();
        return granted;
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getString("cap"),
                new Period(row.getInt("amount"), Unit.of(row.getString("unit"))),
                row.getString("basis"));
    }

    /** @param decision the submission that grants it: by whom, on which day, for what reason */
    void insert(String clockId, Extension extension, String ruleId, Submission decision, Instant at) {
        Object reason = decision.values().get("reason");
        jdbc.sql("""
                        INSERT INTO clock_extension (clock_id, cap, amount, unit, rule_id, basis, granted_on, granted_by, reason,
                            granted_at)
                        VALUES (:clock, :cap, :amount, :unit, :ruleId, :basis, :on, :by, :reason, :at)
                        """)
                .param("clock", clockId)
                .param("cap", extension.cap())
                .param("amount", extension.period().amount())
                .param("unit", extension.period().unit().symbol())
                .param("ruleId", ruleId)
                .param("basis", extension.basis())
                .param("on", decision.receivedOn())
                .param("by", decision.by())
                .param("reason", reason == null ? "" : reason.toString())
                .param("at", Timestamp.from(at))
                .update();
    }
}
