package org.praetor.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code delivery_digest_line}. */
@Repository
class DigestLines {

    private final JdbcClient jdbc;

    DigestLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String inboxId, DigestLine line) {}

    void insert(String inboxId, List<DigestLine> lines) {
        jdbc.sql("""
                        INSERT INTO delivery_digest_line
                                    (inbox_id, position, case_id, what, due_on, provisional, days_left, late)
                        SELECT :inboxId, w.position, w.case_id, w.what, w.due_on, w.provisional, w.days_left, w.late
                        FROM unnest(CAST(:positions AS integer[]), CAST(:cases AS text[]), CAST(:whats AS text[]),
                                    CAST(:dues AS date[]), CAST(:provisional AS boolean[]), CAST(:left AS bigint[]),
                                    CAST(:lates AS boolean[]))
                             AS w (position, case_id, what, due_on, provisional, days_left, late)
                        """)
                .param("inboxId", inboxId)
                .param(
                        "positions",
                        IntStream.range(0, lines.size())
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new))
                .param("cases", texts(lines, DigestLine::caseId))
                .param("whats", texts(lines, DigestLine::what))
                .param("dues", texts(lines, line -> line.dueOn().toString()))
                .param("provisional", texts(lines, line -> Boolean.toString(line.provisional())))
                .param("left", texts(lines, line -> Long.toString(line.daysLeft())))
                .param("lates", texts(lines, line -> Boolean.toString(line.late())))
                .update();
    }

    private static String[] texts(List<DigestLine> lines, Function<DigestLine, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    /** Lines by message, in their order. */
    Map<String, List<DigestLine>> of(Collection<String> inboxIds) {
        Map<String, List<DigestLine>> lines = new HashMap<>();
        jdbc.sql("""
                        SELECT inbox_id, case_id, what, due_on, provisional, days_left, late
                        FROM delivery_digest_line
                        WHERE inbox_id = ANY (:inboxIds)
                        ORDER BY inbox_id, position
                        """)
                .param("inboxIds", inboxIds.toArray(String[]::new))
                .query((row, number) -> new Row(
                        row.getString("inbox_id"),
                        new DigestLine(
                                row.getString("case_id"),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class),
                                row.getBoolean("provisional"),
                                row.getLong("days_left"),
                                row.getBoolean("late"))))
                .list()
                .forEach(row -> lines.computeIfAbsent(row.inboxId(), id -> new ArrayList<>())
                        .add(row.line()));
        return lines;
    }
}
