package org.praetor.registry;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests filed by entities, accepted or not. */
@Repository
class FilingRows {

    private final JdbcClient jdbc;

    FilingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unregisteredPartners co-applicants that were no registered entities that day */
    void note(String caseId, String body, String uscc, LocalDate filedOn, long unregisteredPartners) {
        jdbc.sql("""
                        INSERT INTO registry_filing (case_id, body, uscc, filed_on, unregistered_partners)
                        VALUES (:caseId, :body, :uscc, :filedOn, :partners)
                        ON CONFLICT (case_id) DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("body", body)
                .param("uscc", uscc)
                .param("filedOn", Date.valueOf(filedOn))
                .param("partners", unregisteredPartners)
                .update();
    }

    boolean anyOther(String caseId, String body, String uscc, LocalDate since) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM registry_filing
                            WHERE body = :body AND uscc = :uscc AND filed_on >= :since AND case_id <> :caseId)
                        """)
                .param("body", body)
                .param("uscc", uscc)
                .param("since", Date.valueOf(since))
                .param("caseId", caseId)
                .query(Boolean.class)
                .single();
    }

    /** Requests filed on these days, both included. */
    int between(String body, String uscc, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        SELECT count(*) FROM registry_filing
                        WHERE body = :body AND uscc = :uscc AND filed_on BETWEEN :first AND :last
                        """)
                .param("body", body)
                .param("uscc", uscc)
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .query(Integer.class)
                .single();
    }

    /** Filings with unregistered co-applicants, if this case is one of them; else none. */
    int withUnregisteredPartners(String caseId, String body, String uscc) {
        return jdbc.sql("""
                        SELECT CASE WHEN bool_or(case_id = :caseId) THEN count(*) ELSE 0 END FROM registry_filing
                        WHERE body = :body AND uscc = :uscc AND unregistered_partners > 0
                        """)
                .param("caseId", caseId)
                .param("body", body)
                .param("uscc", uscc)
                .query(Integer.class)
                .single();
    }
}
