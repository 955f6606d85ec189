package org.praetor.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.praetor.examination.CaseFinding.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRuleFigures implements RuleFigures {

    private final JdbcClient jdbc;

    JdbcRuleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(String body, Instant since) {
        return jdbc.sql("""
                        SELECT f.rule,
                               count(*) AS hits,
                               count(*) FILTER (WHERE f.state = 'ADOPTED') AS adopted,
                               count(*) FILTER (WHERE f.state = 'WAIVED') AS waived,
                               count(*) FILTER (WHERE f.waive_ground = 'MISJUDGED') AS misjudged,
                               count(*) FILTER (WHERE f.waive_ground = 'MISREAD') AS misread,
                               count(*) FILTER (WHERE f.waive_ground = 'EXPLAINED') AS explained,
                               count(*) FILTER (WHERE f.waive_ground = 'IMMATERIAL') AS immaterial,
                               count(*) FILTER (WHERE f.waive_ground = 'OTHER') AS other
                        FROM exam_round r JOIN exam_finding f ON f.case_id = r.case_id AND f.round = r.round
                        WHERE r.body = :body AND r.opened_at >= :since AND f.continues IS NULL AND f.rule <> :own
                        GROUP BY f.rule
                        ORDER BY waived DESC, hits DESC, f.rule
                        """)
                .param("body", body)
                .param("since", Timestamp.from(since))
                .param("own", CaseFinding.OWN)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
        grounds.put(Ground.MISJUDGED, row.getLong("misjudged"));
        grounds.put(Ground.MISREAD, row.getLong("misread"));
        grounds.put(Ground.EXPLAINED, row.getLong("explained"));
        grounds.put(Ground.IMMATERIAL, row.getLong("immaterial"));
        grounds.put(Ground.OTHER, row.getLong("other"));
        return new Line(
                row.getString("rule"), row.getLong("hits"), row.getLong("adopted"), row.getLong("waived"), grounds);
    }
}
