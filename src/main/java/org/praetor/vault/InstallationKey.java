package org.praetor.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.praetor.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key that wraps every data key. It lives in a file outside of the database and of its backups; the database keeps
 * a fingerprint, so that a wrong file is noticed at start and not at the first unreadable case.
 */
final class InstallationKey {

    private static final Logger log = LoggerFactory.getLogger(InstallationKey.class);
    private static final long START_LOCK = 0x7072_6165_0200L;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path file;

    InstallationKey(JdbcClient jdbc, Clock clock, Path file) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = file.toAbsolutePath().normalize();
    }

    /** The key of the file, made on the very first start. Runs in a transaction: nodes that start together wait. */
    SecretKey load() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", START_LOCK)
                .query()
                .singleRow();
        Optional<byte[]> known = jdbc.sql("SELECT fingerprint FROM vault_installation")
                .query(byte[].class)
                .optional();
        if (!Files.exists(file)) {
            if (known.isPresent()) {
                throw new StartRefused("The vault key file " + file + " is missing although the database holds content"
                        + " encrypted with it; put the file back (praetor.vault.key-file).");
            }
            create();
        }
        SecretKey key = read();
        byte[] fingerprint = Cryptography.mac(key, "fingerprint").doFinal();
        if (known.isEmpty()) {
            remember(fingerprint);
        } else if (!MessageDigest.isEqual(known.get(), fingerprint)) {
            throw new StartRefused("The vault key file " + file + " is not the one this database was encrypted with;"
                    + " put the right file back (praetor.vault.key-file).");
        }
        return key;
    }

    private SecretKey read() {
        try {
            return Cryptography.key(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The vault key file " + file + " does not hold 32 bytes in Base64 (openssl rand -base64 32).", e);
        } catch (IOException e) {
            throw new StartRefused("The vault key file " + file + " cannot be read.", e);
        }
    }

    private void create() {
        String text = Base64.getEncoder().encodeToString(Cryptography.newKey().getEncoded()) + "\n";
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, ownerOnly());
            Files.writeString(file, text, StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
            log.warn(
                    "Made the vault key {}: keep a copy apart from the database; without it nothing can be read", file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the vault key file " + file, e);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private void remember(byte[] fingerprint) {
        jdbc.sql("INSERT INTO vault_installation (fingerprint, created_at) VALUES (:fingerprint, :at)")
                .param("fingerprint", fingerprint)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
