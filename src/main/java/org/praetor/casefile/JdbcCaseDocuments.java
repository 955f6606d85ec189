package org.praetor.casefile;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.vault.StoredContent;
import org.praetor.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents in PostgreSQL; name, media type and SHA-256 are sealed together, the content is in the vault. */
@Service
class JdbcCaseDocuments implements CaseDocuments {

    private static final String DOCUMENT = """
            SELECT id, case_id, category, step, round, description, size, content_id, added_by, at, visible
            FROM case_document
            """;

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseAccess access;
    private final Sealed sealed;
    private final Vault vault;
    private final AuditTrail audit;

    JdbcCaseDocuments(JdbcClient jdbc, CaseRows rows, CaseAccess access, Sealed sealed, Vault vault, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.access = access;
        this.sealed = sealed;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    @Transactional(noRollbackFor = PraetorException.class)
    public CaseDocument add(NewDocument document, InputStream content, Actor by) {
        StoredContent stored = vault.store(document.caseId(), content, document.limit());
        String id = UUID.randomUUID().toString();
        Map<String, String> description =
                Map.of("fileName", document.fileName(), "mediaType", document.mediaType(), "sha256", stored.sha256());
        jdbc.sql("""
                        INSERT INTO case_document (
                            id, case_id, category, step, round, description, size, content_id, added_by, at, visible,
                            pending)
                        VALUES (:id, :caseId, :category, :step, :round, :description, :size, :content, :by, :at, :visible,
                            :pending)
                        """)
                .param("id", id)
                .param("caseId", document.caseId())
                .param("category", document.category())
                .param("step", document.step())
                .param("round", document.round())
                .param("description", sealed.write(document.caseId(), description))
                .param("size", stored.size())
                .param("content", stored.id())
                .param("by", by.accountId())
                .param("at", rows.now())
                .param("visible", document.visibleToParties())
                .param("pending", document.pending())
                .update();
        rows.touch(document.caseId());
        record(document.caseId(), by, "document.add", id, Map.of("category", document.category()));
        return get(document.caseId(), id);
    }

    @Override
    public List<CaseDocument> of(String caseId) {
        return jdbc.sql(DOCUMENT + "WHERE case_id = :caseId AND NOT pending ORDER BY position")
                .param("caseId", caseId)
                .query(this::document)
                .list();
    }

    @Override
    public List<CaseDocument> pending(String caseId, String step) {
        return jdbc.sql(DOCUMENT + "WHERE case_id = :caseId AND step = :step AND pending ORDER BY position")
                .param("caseId", caseId)
                .param("step", step)
                .query(this::document)
                .list();
    }

    @Override
    public List<CaseDocument> named(String caseId, Collection<String> documentIds) {
        return documentIds.isEmpty()
                ? List.of()
                : jdbc.sql(DOCUMENT + "WHERE case_id = :caseId AND id IN (:ids) ORDER BY position")
                        .param("caseId", caseId)
                        .param("ids", documentIds)
                        .query(this::document)
                        .list();
    }

    @Override
    public void keep(String caseId, String documentId) {
        jdbc.sql("UPDATE case_document SET pending = false WHERE case_id = :caseId AND id = :id")
                .param("caseId", caseId)
                .param("id", documentId)
                .update();
    }

    /** A closed case takes no more answers: what waited for one is thrown away. */
    @EventListener
    void closed(CaseClosed closed) {
        jdbc.sql(DOCUMENT + "WHERE case_id = :caseId AND pending")
                .param("caseId", closed.caseId())
                .query(this::document)
                .list()
                .forEach(document -> discard(closed.caseId(), document.id(), Actor.system()));
    }

    @Override
    public CaseDocument get(String caseId, String documentId) {
        return jdbc.sql(DOCUMENT + "WHERE case_id = :caseId AND id = :id")
                .param("caseId", caseId)
                .param("id", documentId)
                .query(this::document)
                .optional()
                .orElseThrow(() -> unknown(documentId));
    }

    @Override
    @Transactional
    public InputStream read(CaseDocument document, Actor reader) {
        if (!mayRead(document, reader)) {
            throw unknown(document.id());
        }
        record(document.caseId(), reader, "document.read", document.id(), Map.of());
        return vault.open(document.caseId(), document.contentId());
    }

    @Override
    @Transactional
    public void discard(String caseId, String documentId, Actor by) {
        CaseDocument document = get(caseId, documentId);
        if (rows.exists(caseId) && !waits(documentId)) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "document.filed", "document " + documentId);
        }
        jdbc.sql("DELETE FROM case_document WHERE id = :id")
                .param("id", documentId)
                .update();
        vault.discard(caseId, document.contentId());
        record(caseId, by, "document.discard", documentId, Map.of());
    }

    private boolean waits(String documentId) {
        return jdbc.sql("SELECT pending FROM case_document WHERE id = :id")
                .param("id", documentId)
                .query(Boolean.class)
                .single();
    }

    /** In a filed case the access rule holds; who may see a draft is the business of the room that keeps drafts. */
    private boolean mayRead(CaseDocument document, Actor reader) {
        boolean shown = document.visibleToParties() || reader.companyId() == null;
        return rows.find(document.caseId())
                .map(file -> shown && access.sees(file, reader))
                .orElse(true);
    }

    private void record(String caseId, Actor by, String act, String documentId, Map<String, String> detail) {
        audit.record(new AuditEntry(caseId, by.accountId(), act, documentId, detail));
    }

    private static PraetorException unknown(String documentId) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "document.unknown", "document " + documentId);
    }

    private CaseDocument document(ResultSet row, int number) throws SQLException {
        String caseId = row.getString("case_id");
        Map<String, Object> description = sealed.readMap(caseId, row.getBytes("description"));
        return new CaseDocument(
                row.getString("id"),
                caseId,
                row.getString("category"),
                row.getString("step"),
                row.getInt("round"),
                String.valueOf(description.get("fileName")),
                String.valueOf(description.get("mediaType")),
                row.getLong("size"),
                String.valueOf(description.get("sha256")),
                row.getString("content_id"),
                row.getString("added_by"),
                CaseRows.instant(row, "at"),
                row.getBoolean("visible"));
    }
}
