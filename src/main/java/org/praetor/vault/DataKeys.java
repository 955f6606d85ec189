package org.praetor.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data keys of the cases. Opened keys are kept for two minutes, but never one whose row the running transaction
 * made itself: were it rolled back, others would encrypt with a key that nobody keeps.
 */
final class DataKeys {

    private static final String SETTLED = "xmin::text <> coalesce(pg_current_xact_id_if_assigned()::xid::text, '')";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKey installation;
    private final Cache<String, SecretKey> opened = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    DataKeys(JdbcClient jdbc, Clock clock, SecretKey installation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.installation = installation;
    }

    /** The case's key, made when it has none yet. */
    SecretKey forWriting(String caseId) {
        SecretKey known = opened.getIfPresent(caseId);
        if (known != null) {
            return known;
        }
        return stored(caseId).orElseGet(() -> make(caseId));
    }

    /** The case's key; a case without key has no content. */
    SecretKey forReading(String caseId) {
        SecretKey known = opened.getIfPresent(caseId);
        if (known != null) {
            return known;
        }
        return stored(caseId).orElseThrow(() -> new TamperedContent("case " + caseId + " has no key"));
    }

    /** Opens the keys of these cases with one query; a case without key, or with an erased one, is passed over. */
    void ready(Collection<String> caseIds) {
        String[] closed = caseIds.stream()
                .filter(caseId -> opened.getIfPresent(caseId) == null)
                .distinct()
                .toArray(String[]::new);
        if (closed.length < 2) {
            return;
        }
        jdbc.sql("SELECT case_id, wrapped, " + SETTLED + """
                         AS settled FROM vault_key WHERE case_id = ANY (:caseIds) AND wrapped IS NOT NULL
                        """)
                .param("caseIds", closed)
                .query((row, number) ->
                        open(row.getString("case_id"), row.getBytes("wrapped"), row.getBoolean("settled")))
                .list();
    }

    void erase(String caseId) {
        jdbc.sql("""
                        INSERT INTO vault_key (case_id, wrapped, created_at, erased_at)
                        VALUES (:caseId, NULL, :at, :at)
                        ON CONFLICT (case_id) DO UPDATE
                        SET wrapped = NULL, erased_at = coalesce(vault_key.erased_at, excluded.erased_at)
                        """)
                .param("caseId", caseId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        opened.invalidate(caseId);
    }

    byte[] digest(String purpose, String text) {
        return Cryptography.mac(installation, "digest " + purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private SecretKey make(String caseId) {
        byte[] wrapped = Cryptography.encrypt(
                installation, context(caseId), Cryptography.newKey().getEncoded(), 32);
        jdbc.sql("""
                        INSERT INTO vault_key (case_id, wrapped, created_at) VALUES (:caseId, :wrapped, :at)
                        ON CONFLICT (case_id) DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("wrapped", wrapped)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return stored(caseId).orElseThrow();
    }

    private Optional<SecretKey> stored(String caseId) {
        return jdbc.sql("SELECT wrapped, " + SETTLED + " AS settled FROM vault_key WHERE case_id = :caseId")
                .param("caseId", caseId)
                .query((row, number) -> open(caseId, row.getBytes("wrapped"), row.getBoolean("settled")))
                .optional();
    }

    private SecretKey open(String caseId, byte @Nullable [] wrapped, boolean settled) {
        if (wrapped == null) {
            throw new DestroyedContent(caseId);
        }
        SecretKey key = Cryptography.key(Cryptography.decrypt(installation, context(caseId), wrapped));
        if (settled) {
            opened.put(caseId, key);
        }
        return key;
    }

    private static byte[] context(String caseId) {
        return Cryptography.context("key", caseId);
    }
}
