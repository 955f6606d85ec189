package org.praetor.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praetor.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code clock_stop}. */
@Repository
class StopRows {

    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stop> of(String caseId) {
        return jdbc.sql("""
                        SELECT id, case_id, ground, from_on, until_on
                        FROM clock_stop
                        WHERE case_id = :case
                        ORDER BY from_on, id
                        """).param("case", caseId).query(StopRows::stop).list();
    }

    /** Those of many cases, by case; cases without are absent. */
    Map<String, List<Stop>> of(Collection<String> caseIds) {
        return jdbc.sql("""
                        SELECT id, case_id, ground, from_on, until_on
                        FROM clock_stop
                        WHERE case_id = ANY (:cases)
                        ORDER BY from_on, id
                        """).param("cases", caseIds.toArray(String[]::new)).query(StopRows::stop).list().stream()
                .collect(Collectors.groupingBy(Stop::caseId));
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        return new Stop(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("ground"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    void begin(String caseId, String ground, LocalDate from, Actor by) {
        jdbc.sql("""
                        INSERT INTO clock_stop (id, case_id, ground, from_on, stopped_by)
                        VALUES (:id, :case, :ground, :from, :by)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("case", caseId)
                .param("ground", ground)
                .param("from", from)
                .param("by", by.accountId())
                .update();
    }

    void end(Stop stop, LocalDate until, Actor by) {
        jdbc.sql("""
                        UPDATE clock_stop
                        SET until_on = :until, resumed_by = :by
                        WHERE id = :id AND until_on IS NULL
                        """)
                .param("until", until)
                .param("by", by.accountId())
                .param("id", stop.id())
                .update();
    }
}
