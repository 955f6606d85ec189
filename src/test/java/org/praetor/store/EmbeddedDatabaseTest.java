package org.praetor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praetor.StartRefused;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void it_is_durable_asks_for_a_password_and_survives_an_application_that_was_killed() throws Exception {
        startInAnotherJvmAndKillIt();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(home, true)) {
            assertThat(value(next, "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(value(next, "SHOW fsync")).isEqualTo("on");
            assertThat(value(next, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(value(next, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(next, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(next.url("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void a_second_application_on_the_same_folder_is_refused_and_the_first_one_goes_on() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home, true)) {
            Process second = another(home.resolve("second.log"));
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(home.resolve("second.log"))
                    .content()
                    .contains("Another Praetor (process "
                            + ProcessHandle.current().pid() + ") runs on the data folder");
            assertThat(value(first, "SELECT 'alive'")).isEqualTo("alive");
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, true)).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_begins_anew() throws Exception {
        Files.createDirectories(home.resolve("pg/base"));
        Files.writeString(home.resolve("pg/PG_VERSION"), "17");
        Files.writeString(home.resolve("pg.unfinished"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(value(database, "SELECT 'alive'")).isEqualTo("alive");
        }
        assertThat(home.resolve("pg.unfinished")).doesNotExist();
    }

    private void startInAnotherJvmAndKillIt() throws Exception {
        Process killed = another(home.resolve("killed.log"));
        assertThat(killed.waitFor()).isEqualTo(KilledApplication.EXIT_CODE);
    }

    private Process another(Path output) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Starts a server, writes a row and is gone without a word, as after {@code kill -9}. */
    static final class KilledApplication {

        static final int EXIT_CODE = 137;

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), true);
            value(database, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static String value(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url("postgres"), database.user(), database.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
