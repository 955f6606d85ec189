package org.praetor.casefile;

import java.util.List;
import java.util.UUID;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Internal notes in PostgreSQL, sealed. */
@Service
class JdbcCaseNotes implements CaseNotes {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseAccess access;
    private final Vault vault;
    private final AuditTrail audit;

    JdbcCaseNotes(JdbcClient jdbc, CaseRows rows, CaseAccess access, Vault vault, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.access = access;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    @Transactional
    public CaseNote add(String caseId, String text, Actor by) {
        demandStaff(caseId, by);
        CaseNote note =
                new CaseNote(UUID.randomUUID().toString(), caseId, rows.now().toInstant(), by.accountId(), text);
        jdbc.sql("""
                        INSERT INTO case_note (id, case_id, at, by_actor, content)
                        VALUES (:id, :caseId, :at, :by, :content)
                        """)
                .param("id", note.id())
                .param("caseId", caseId)
                .param("at", rows.now())
                .param("by", note.by())
                .param("content", vault.seal(caseId, text))
                .update();
        audit.record(AuditEntry.of(caseId, by.accountId(), "note.add", note.id()));
        return note;
    }

    @Override
    public List<CaseNote> of(String caseId, Actor reader) {
        demandStaff(caseId, reader);
        return jdbc.sql("SELECT id, at, by_actor, content FROM case_note WHERE case_id = :caseId ORDER BY position")
                .param("caseId", caseId)
                .query((row, number) -> new CaseNote(
                        row.getString("id"),
                        caseId,
                        CaseRows.instant(row, "at"),
                        row.getString("by_actor"),
                        vault.unseal(caseId, row.getBytes("content"))))
                .list();
    }

    private void demandStaff(String caseId, Actor actor) {
        CaseFile file = rows.get(caseId);
        if (!actor.staff() || !access.sees(file, actor)) {
            throw CaseRows.unknown(caseId);
        }
    }
}
