package org.praetor.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.praetor.store.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for the whole test run; every Spring context and every plain test gets a fresh database in it. */
public final class TestDatabase {

    private static final AtomicInteger counter = new AtomicInteger();
    private static EmbeddedDatabase server;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new empty database. */
    public static synchronized TestDatabase fresh() {
        if (server == null) {
            server = launch();
        }
        String name = "test_" + counter.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return new TestDatabase(name);
    }

    public String url() {
        return server.url(name);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    private static EmbeddedDatabase launch() {
        Path home = Scratch.kept("pg");
        EmbeddedDatabase launched = EmbeddedDatabase.start(home, false);
        // after the contexts: a pool that outlives its server waits for it
        SpringApplication.getShutdownHandlers().add(() -> stop(launched, home));
        return launched;
    }

    private static void stop(EmbeddedDatabase database, Path home) {
        try {
            database.close();
            Scratch.delete(home);
        } catch (IOException e) {
            System.err.println("The test database did not stop: " + e.getMessage());
        }
    }

    private static void execute(String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
