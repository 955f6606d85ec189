package org.praetor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.StartRefused;
import org.praetor.testing.TestDatabase;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeSettingsTest {

    private static final TimeZone SHANGHAI = TimeZone.getTimeZone("Asia/Shanghai");

    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/praetor")
            .withProperty("spring.datasource.password", "Hq3-vmT8")
            .withProperty("camunda.bpm.database.schema-update", "false")
            .withProperty("spring.mail.host", "mail")
            .withProperty("praetor.base-url", "https://praetor.example.org");
    private Path keyFile;

    @BeforeEach
    void key() throws Exception {
        keyFile = Files.writeString(folder.resolve("vault.key"), "key");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        environment.setActiveProfiles("production");
        environment.setProperty("praetor.vault.key-file", keyFile.toString());
    }

    @Test
    void safe_settings_have_no_fault() {
        assertThat(SafeSettings.faultsInProduction(environment, keyFile)).isEmpty();
        assertThat(SafeSettings.faultsAnywhere(SHANGHAI, keyFile)).isEmpty();
        assertThat(SafeSettings.faultsOfDatabase(database("on", "on", "on", "read committed")))
                .isEmpty();
        assertThat(SafeSettings.faultsOfDatabase(database("on", "on", "remote_apply", "read committed")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "spring.datasource.url,              embedded,              DATABASE_URL is missing",
                "spring.datasource.url,              mysql://db/praetor,    DATABASE_URL is neither",
                "spring.datasource.url,              postgres://no-path,    DATABASE_URL is neither",
                "spring.datasource.password,         '',                    The database password",
                "spring.datasource.password,         praetor,               The database password",
                "camunda.bpm.database.schema-update, true,                  schema-update is not false",
                "spring.mail.host,                   '',                    No mail server",
                "praetor.base-url,                   '',                    praetor.base-url",
                "praetor.base-url,                   http://127.0.0.1:8080, praetor.base-url"
            })
    void production_refuses_each_unsafe_setting_in_one_sentence(String name, String value, String sentence) {
        environment.setProperty(name, value);

        assertThat(SafeSettings.faultsInProduction(environment, keyFile))
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void production_refuses_the_demo_accounts_and_a_missing_key() {
        environment.addActiveProfile("demo");

        assertThat(SafeSettings.faultsInProduction(environment, folder.resolve("none")))
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("production and demo"),
                        fault -> assertThat(fault).contains("is missing; make it once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void a_key_that_is_open_to_others_is_a_fault(String permissions) throws Exception {
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString(permissions));

        assertThat(SafeSettings.faultsAnywhere(SHANGHAI, keyFile))
                .singleElement()
                .asString()
                .contains("is open to others");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "GMT+8"})
    void another_time_zone_is_a_fault(String zone) {
        assertThat(SafeSettings.faultsAnywhere(TimeZone.getTimeZone(zone), keyFile))
                .singleElement()
                .asString()
                .contains("Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource({
        "off, on,  on,  read committed,  fsync",
        "on,  off, on,  read committed,  full_page_writes",
        "on,  on,  off, read committed,  synchronous_commit",
        "on,  on,  on,  serializable,    serializable",
        "on,  on,  on,  repeatable read, repeatable read"
    })
    void each_unsafe_setting_of_the_database_is_a_fault(
            String fsync, String pages, String commit, String isolation, String named) {
        assertThat(SafeSettings.faultsOfDatabase(database(fsync, pages, commit, isolation)))
                .singleElement()
                .asString()
                .contains(named);
    }

    @Test
    void a_real_database_without_durability_is_refused_in_production_and_only_warned_of_elsewhere() {
        TestDatabase fast = TestDatabase.fresh();
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(fast.url() + "?options=-c%20default_transaction_isolation=serializable");
        dataSource.setUsername(fast.user());
        dataSource.setPassword(fast.password());

        DatabaseGuard.check(dataSource, false);
        assertThatThrownBy(() -> DatabaseGuard.check(dataSource, true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("fsync=off")
                .hasMessageContaining("full_page_writes=off")
                .hasMessageContaining("synchronous_commit=off")
                .hasMessageContaining("'serializable'");
    }

    @Test
    void the_start_itself_is_refused_with_all_sentences_and_no_stack_trace() {
        environment.setProperty("spring.mail.host", "");
        environment.setProperty("spring.datasource.url", "embedded");
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);

        assertThatThrownBy(() -> new EnvironmentGuard().initialize(context))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    FailureAnalysis shown = new StartRefusedAnalyzer().analyze(refused);
                    assertThat(List.of(shown.getDescription().split(System.lineSeparator())))
                            .hasSize(2);
                });

        environment.setActiveProfiles("demo");
        new EnvironmentGuard().initialize(context);
    }

    private static Map<String, String> database(String fsync, String pages, String commit, String isolation) {
        return Map.of(
                "fsync", fsync,
                "full_page_writes", pages,
                "synchronous_commit", commit,
                "transaction_isolation", isolation);
    }
}
