package org.praetor.registry;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to entries of the lists, why, by whom and out of which case. */
@Repository
class ActRows {

    private final JdbcClient jdbc;

    ActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param act {@code suspend}, {@code cancel}, {@code restore}, {@code lift}
     * @param until last day of a suspension, else null
     * @param caseId case that ordered it; null when an administrator did it
     */
    record Act(
            String body,
            String kind,
            String uscc,
            String act,
            @Nullable LocalDate until,
            String reason,
            String byAccount,
            @Nullable String caseId) {}

    /** False when the case has done this before: nothing is changed then. */
    boolean add(Act act, OffsetDateTime at) {
        return jdbc.sql("""
                        INSERT INTO registry_act (body, kind, uscc, act, until, reason, by_account, case_id, at)
                        VALUES (:body, :kind, :uscc, :act, :until, :reason, :by, :caseId, :at)
                        ON CONFLICT (case_id, act) DO NOTHING
                        """)
                        .param("body", act.body())
                        .param("kind", act.kind())
                        .param("uscc", act.uscc())
                        .param("act", act.act())
                        .param("until", act.until() == null ? null : Date.valueOf(act.until()), Types.DATE)
                        .param("reason", act.reason())
                        .param("by", act.byAccount())
                        .param("caseId", act.caseId(), Types.VARCHAR)
                        .param("at", at)
                        .update()
                > 0;
    }

    /** What now keeps an entry out: its latest suspension, cancellation or restoration, if a case ordered it. */
    Optional<Act> latest(String body, String kind, String uscc, String act) {
        return jdbc.sql("""
                        SELECT body, kind, uscc, act, until, reason, by_account, case_id FROM registry_act
                        WHERE body = :body AND kind = :kind AND uscc = :uscc AND act IN (:act, 'restore')
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("body", body)
                .param("kind", kind)
                .param("uscc", uscc)
                .param("act", act)
                .query(Act.class)
                .optional();
    }

    /** The reason of the last act on each entry, by {@code kind:uscc}. */
    Map<String, String> reasons(String body) {
        return jdbc
                .sql("""
                        SELECT DISTINCT ON (kind, uscc) kind, uscc, reason FROM registry_act
                        WHERE body = :body ORDER BY kind, uscc, id DESC
                        """)
                .param("body", body)
                .query((row, number) ->
                        Map.entry(row.getString("kind") + ":" + row.getString("uscc"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
