package org.praetor.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.vault.SealedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code filing_draft}. */
@Repository
class DraftRows {

    private static final String COLUMNS =
            "id, proceeding, body, account_id, company_id, subject, input, started_at, saved_at, filed_at";

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    DraftRows(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void insert(Draft draft) {
        jdbc.sql("""
                        INSERT INTO filing_draft (id, proceeding, body, account_id, company_id, subject, input, started_at, saved_at)
                        VALUES (:id, :proceeding, :body, :account, :company, :subject, :input, :at, :at)
                        """)
                .param("id", draft.id())
                .param("proceeding", draft.proceeding())
                .param("body", draft.body())
                .param("account", draft.accountId())
                .param("company", draft.companyId())
                .param("subject", sealed.seal(draft.id(), draft.subject()))
                .param("input", sealed.seal(draft.id(), draft.input()))
                .param("at", Timestamp.from(draft.startedAt()))
                .update();
    }

    void save(String id, String subject, Draft.Input input, Instant at) {
        jdbc.sql("""
                        UPDATE filing_draft SET subject = :subject, input = :input, saved_at = :at
                        WHERE id = :id AND filed_at IS NULL
                        """)
                .param("id", id)
                .param("subject", sealed.seal(id, subject))
                .param("input", sealed.seal(id, input))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return false when it was filed already */
    boolean markFiled(String id, Instant at) {
        return jdbc.sql("UPDATE filing_draft SET filed_at = :at WHERE id = :id AND filed_at IS NULL")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM filing_draft WHERE id = :id AND filed_at IS NULL")
                .param("id", id)
                .update();
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM filing_draft WHERE id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> lock(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM filing_draft WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    List<Draft> of(Actor actor) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM filing_draft WHERE filed_at IS NULL AND (account_id = :account OR company_id = :company)"
                        + " ORDER BY saved_at DESC LIMIT 100")
                .param("account", actor.accountId())
                .param("company", actor.companyId())
                .query(this::draft)
                .list();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        Timestamp filedAt = row.getTimestamp("filed_at");
        return new Draft(
                id,
                row.getString("proceeding"),
                row.getString("body"),
                row.getString("account_id"),
                row.getString("company_id"),
                sealed.unseal(id, row.getBytes("subject"), String.class),
                sealed.unseal(id, row.getBytes("input"), Draft.Input.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("saved_at").toInstant(),
                filedAt == null ? null : filedAt.toInstant());
    }
}
