package org.praetor.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL 17 inside the default run: durable, with a password, its data kept under one folder.
 *
 * <p>The library behind it is made for tests: it would switch off {@code fsync}, trust every local connection and leave
 * an orphan behind after a kill. Each of these is set right here (docs/adr/0001-embedded-postgresql.md).
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String HOST_BASED_AUTHENTICATION = """
            local all all                scram-sha-256
            host  all all 127.0.0.1/32   scram-sha-256
            host  all all ::1/128        scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String password;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, String password, FolderLock lock) {
        this.server = server;
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts the server on a free local port; a server orphaned by a killed application is stopped first. A first start
     * that was killed before the password was set begins anew: no application ever reached that server.
     *
     * @param home folder that keeps data, binaries and password between runs
     * @param durable false only for tests that may lose everything
     * @throws org.praetor.StartRefused when another application runs on this folder
     */
    public static EmbeddedDatabase start(Path home, boolean durable) {
        try {
            Files.createDirectories(home);
            FolderLock lock = FolderLock.take(home);
            try {
                return start(home, durable, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + home.toAbsolutePath() + " did not start", e);
        }
    }

    private static EmbeddedDatabase start(Path home, boolean durable, FolderLock lock) throws IOException {
        Path data = home.resolve("pg");
        Path passwordFile = home.resolve("pg.password");
        Path unfinished = home.resolve("pg.unfinished");
        Orphan.stop(data);
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(data);
        }
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        if (first) {
            Files.writeString(unfinished, "");
        }
        String password = first ? newPassword() : Files.readString(passwordFile).strip();
        EmbeddedPostgres server = launch(home, data, durable, first ? null : password);
        EmbeddedDatabase database = new EmbeddedDatabase(server, password, lock);
        if (first) {
            database.demandPassword(data, passwordFile);
            Files.delete(unfinished);
        }
        log.info("Embedded PostgreSQL is up on port {}, data in {}", server.getPort(), data);
        return database;
    }

    private static EmbeddedPostgres launch(Path home, Path data, boolean durable, @Nullable String password)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private void demandPassword(Path data, Path passwordFile) throws IOException {
        Files.writeString(passwordFile, "");
        if (Files.getFileStore(passwordFile).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(passwordFile, password);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), HOST_BASED_AUTHENTICATION, StandardCharsets.UTF_8);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("could not set the database password", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** JDBC URL of the database {@code postgres}, or of one created in it. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
