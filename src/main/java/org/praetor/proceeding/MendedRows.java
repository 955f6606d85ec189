package org.praetor.proceeding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code proceeding_mended}. */
@Repository
class MendedRows {

    private final JdbcClient jdbc;

    MendedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Drift.Found found, String kind, OffsetDateTime at) {
        jdbc.sql("""
                        INSERT INTO proceeding_mended (case_id, element, kind, was, became, mended_at)
                        VALUES (:case, :element, :kind, CAST(:was AS timestamptz), :became, :at)
                        """)
                .param("case", found.caseId())
                .param("element", found.element())
                .param("kind", kind)
                .param("was", utc(found.was()))
                .param("became", found.due().atOffset(ZoneOffset.UTC))
                .param("at", at)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    List<MendedDates.Mended> latest(int most) {
        return jdbc.sql("""
                        SELECT case_id, element, kind, was, became, mended_at FROM proceeding_mended
                        ORDER BY mended_at DESC, id DESC LIMIT :most
                        """)
                .param("most", most)
                .query((row, number) -> new MendedDates.Mended(
                        row.getString("case_id"),
                        row.getString("element"),
                        row.getString("kind"),
                        instant(row.getObject("was", OffsetDateTime.class)),
                        row.getObject("became", OffsetDateTime.class).toInstant(),
                        row.getObject("mended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
