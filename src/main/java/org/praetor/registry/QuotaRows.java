package org.praetor.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Yearly quotas and the accepted requests that count against them. */
@Repository
class QuotaRows {

    private final JdbcClient jdbc;

    QuotaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grants a quota for a year, unless one is there. */
    void grant(String body, String uscc, int year, int granted) {
        jdbc.sql("""
                        INSERT INTO registry_quota (body, uscc, year, granted) VALUES (:body, :uscc, :year, :granted)
                        ON CONFLICT (body, uscc, year) DO NOTHING
                        """)
                .param("body", body)
                .param("uscc", uscc)
                .param("year", year)
                .param("granted", granted)
                .update();
    }

    /** Keeps others from taking a place until the transaction ends; without a quota there is nothing to keep. */
    void lock(String body, String uscc, int year) {
        jdbc.sql("SELECT granted FROM registry_quota WHERE body = :body AND uscc = :uscc AND year = :year FOR UPDATE")
                .param("body", body)
                .param("uscc", uscc)
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    /** Counts a case against the year's quota, once. */
    void use(String caseId, String body, String uscc, int year) {
        jdbc.sql("""
                        INSERT INTO registry_use (case_id, body, uscc, year) VALUES (:caseId, :body, :uscc, :year)
                        ON CONFLICT (case_id) DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("body", body)
                .param("uscc", uscc)
                .param("year", year)
                .update();
    }

    /** Places left for this case; empty without a quota. */
    Optional<Integer> left(String caseId, String body, String uscc, int year) {
        return jdbc.sql("""
                        SELECT q.granted - (SELECT count(*) FROM registry_use u WHERE u.body = q.body AND u.uscc = q.uscc
                            AND u.year = q.year AND u.case_id <> :caseId) AS left_over
                        FROM registry_quota q WHERE q.body = :body AND q.uscc = :uscc AND q.year = :year
                        """)
                .param("caseId", caseId)
                .param("body", body)
                .param("uscc", uscc)
                .param("year", year)
                .query(Integer.class)
                .optional();
    }
}
