package org.praetor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code case_file}, read and locked; what every other part of the case file stands on. */
@Component
class CaseRows {

    static final String COLUMNS = """
            c.id, c.proceeding, c.body, c.kind, c.receipt_number, c.docket_number, c.subject, c.phase, c.outcome,
            c.filed_on, c.filed_at, c.closed_at
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    CaseRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<CaseFile> find(String caseId) {
        return read(caseId, "");
    }

    CaseFile get(String caseId) {
        return find(caseId).orElseThrow(() -> unknown(caseId));
    }

    /** Locks the row until the transaction ends; a transaction is required. */
    CaseFile lock(String caseId) {
        return read(caseId, "FOR UPDATE").orElseThrow(() -> unknown(caseId));
    }

    List<String> lockFree(Collection<String> caseIds) {
        return jdbc.sql("SELECT id FROM case_file WHERE id = ANY (:ids) ORDER BY id FOR UPDATE SKIP LOCKED")
                .param("ids", caseIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    boolean exists(String caseId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM case_file WHERE id = :id)")
                .param("id", caseId)
                .query(Boolean.class)
                .single();
    }

    /** Notes that something happened in the case just now. */
    void touch(String caseId) {
        jdbc.sql("UPDATE case_file SET last_change = :at WHERE id = :id")
                .param("at", now())
                .param("id", caseId)
                .update();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A row whose subject is still sealed. */
    static final class SealedCase {

        private final CaseFile file;
        private final byte[] subject;

        private SealedCase(CaseFile file, byte[] subject) {
            this.file = file;
            this.subject = subject;
        }
    }

    /** Opens a whole list with one look for its keys. */
    List<CaseFile> opened(List<SealedCase> sealed) {
        vault.ready(sealed.stream().map(one -> one.file.id()).toList());
        return sealed.stream()
                .map(one -> one.file.about(vault.unsealIfThere(one.file.id(), one.subject)))
                .toList();
    }

    static SealedCase sealed(ResultSet row, int number) throws SQLException {
        return new SealedCase(file(row, ""), row.getBytes("subject"));
    }

    private CaseFile map(ResultSet row, int number) throws SQLException {
        return file(row, vault.unsealIfThere(row.getString("id"), row.getBytes("subject")));
    }

    private static CaseFile file(ResultSet row, String subject) throws SQLException {
        return new CaseFile(
                row.getString("id"),
                row.getString("proceeding"),
                row.getString("body"),
                row.getString("kind"),
                row.getString("receipt_number"),
                row.getString("docket_number"),
                subject,
                row.getString("phase"),
                row.getString("outcome"),
                row.getObject("filed_on", LocalDate.class),
                instant(row, "filed_at"),
                optionalInstant(row, "closed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static PraetorException unknown(String caseId) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "case.unknown", "case " + caseId);
    }

    private Optional<CaseFile> read(String caseId, String lock) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM case_file c WHERE c.id = :id " + lock)
                .param("id", caseId)
                .query(this::map)
                .optional();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
