package org.praetor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that clocks start from. The latest is the one noted last, so that a corrected date replaces the first one.
 * An event noted on its own day has the instant of noting; an earlier day counts from its beginning.
 */
@Component
class CaseEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CaseEvent add(String caseId, String name, @Nullable String party, boolean onlyTheirs, LocalDate on) {
        Instant at = on.equals(LocalDate.now(clock))
                ? clock.instant()
                : on.atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql("""
                        INSERT INTO case_event (case_id, name, party, only_theirs, day, at)
                        VALUES (:caseId, :name, :party, :onlyTheirs, :day, :at)
                        RETURNING sequence, case_id, name, party, day, at
                        """)
                .param("caseId", caseId)
                .param("name", name)
                .param("party", party)
                .param("onlyTheirs", onlyTheirs)
                .param("day", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(CaseEvents::event)
                .single();
    }

    Optional<CaseEvent> latest(String caseId, Set<String> names, @Nullable String party) {
        return jdbc.sql("""
                        SELECT sequence, case_id, name, party, day, at FROM case_event
                        WHERE case_id = :caseId AND name IN (:names)
                          AND (party IS NULL OR party = :party OR (CAST(:party AS text) IS NULL AND NOT only_theirs))
                        ORDER BY sequence DESC LIMIT 1
                        """)
                .param("caseId", caseId)
                .param("names", names)
                .param("party", party)
                .query(CaseEvents::event)
                .optional();
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getLong("sequence"),
                row.getString("case_id"),
                row.getString("name"),
                row.getString("party"),
                row.getObject("day", LocalDate.class),
                CaseRows.instant(row, "at"));
    }
}
