package org.praetor.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Content in PostgreSQL, in chunks of 1 MiB, so that it commits, backs up and restores together with its case. Each
 * chunk is bound to case, content, place and whether it is the last: none can be swapped, dropped or moved.
 */
@Service
class JdbcVault implements Vault {

    static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataKeys keys;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    JdbcVault(JdbcClient jdbc, Clock clock, DataKeys keys, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keys = keys;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional(noRollbackFor = ContentTooLarge.class)
    public StoredContent store(String caseId, InputStream content, long limit) {
        SecretKey key = keys.forWriting(caseId);
        UUID id = UUID.randomUUID();
        MessageDigest sha256 = Cryptography.sha256();
        Mac digest = Cryptography.mac(key, "digest");
        begin(id, caseId);
        long size = 0;
        int number = 0;
        byte[] chunk = read(content);
        boolean last = false;
        while (!last) {
            size += chunk.length;
            if (size > limit) {
                delete(caseId, id);
                throw new ContentTooLarge(limit);
            }
            byte[] next = chunk.length < CHUNK ? new byte[0] : read(content);
            last = next.length == 0;
            sha256.update(chunk);
            digest.update(chunk);
            write(id, number, Cryptography.encrypt(key, place(caseId, id, number, last), chunk, chunk.length));
            number++;
            chunk = next;
        }
        finish(id, size, number, digest.doFinal());
        return new StoredContent(id.toString(), size, HexFormat.of().formatHex(sha256.digest()));
    }

    @Override
    public InputStream open(String caseId, String contentId) {
        UUID id = UUID.fromString(contentId);
        int chunks = jdbc.sql("SELECT chunks FROM vault_content WHERE id = :id AND case_id = :caseId")
                .param("id", id)
                .param("caseId", caseId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new TamperedContent("no content " + id + " in case " + caseId));
        SecretKey key = keys.forReading(caseId);
        return new ChunkedInput(chunks, number -> chunk(key, caseId, id, number, chunks));
    }

    @Override
    @Transactional
    public byte[] seal(String caseId, String plain) {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return Cryptography.encrypt(keys.forWriting(caseId), Cryptography.context("text", caseId), bytes, bytes.length);
    }

    @Override
    public String unseal(String caseId, byte[] sealed) {
        byte[] bytes = Cryptography.decrypt(keys.forReading(caseId), Cryptography.context("text", caseId), sealed);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String unsealIfThere(String caseId, byte[] sealed) {
        try {
            return unseal(caseId, sealed);
        } catch (DestroyedContent destroyed) {
            return "";
        }
    }

    @Override
    public void ready(Collection<String> caseIds) {
        keys.ready(caseIds);
    }

    @Override
    @Transactional
    public void discard(String caseId, String contentId) {
        delete(caseId, UUID.fromString(contentId));
    }

    @Override
    @Transactional
    public void erase(String caseId) {
        keys.erase(caseId);
        audit.record(new AuditEntry(caseId, "system", "vault.erase", caseId, Map.of()));
        events.publishEvent(new ContentErased(caseId));
    }

    @Override
    public byte[] digest(String purpose, String text) {
        return keys.digest(purpose, text);
    }

    private byte[] chunk(SecretKey key, String caseId, UUID id, int number, int chunks) {
        byte[] sealed = jdbc.sql("SELECT bytes FROM vault_chunk WHERE content_id = :id AND number = :number")
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new TamperedContent("chunk " + number + " of " + id + " is missing"));
        return Cryptography.decrypt(key, place(caseId, id, number, number == chunks - 1), sealed);
    }

    private static byte[] place(String caseId, UUID id, int number, boolean last) {
        return Cryptography.context("chunk", caseId, id, number, last);
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload broke off", e);
        }
    }

    private void begin(UUID id, String caseId) {
        jdbc.sql("INSERT INTO vault_content (id, case_id, created_at) VALUES (:id, :caseId, :at)")
                .param("id", id)
                .param("caseId", caseId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void write(UUID id, int number, byte[] bytes) {
        jdbc.sql("INSERT INTO vault_chunk (content_id, number, bytes) VALUES (:id, :number, :bytes)")
                .param("id", id)
                .param("number", number)
                .param("bytes", bytes)
                .update();
    }

    private void finish(UUID id, long size, int chunks, byte[] digest) {
        jdbc.sql("UPDATE vault_content SET size = :size, chunks = :chunks, digest = :digest WHERE id = :id")
                .param("size", size)
                .param("chunks", chunks)
                .param("digest", digest)
                .param("id", id)
                .update();
    }

    private void delete(String caseId, UUID id) {
        jdbc.sql("DELETE FROM vault_content WHERE id = :id AND case_id = :caseId")
                .param("id", id)
                .param("caseId", caseId)
                .update();
    }
}
