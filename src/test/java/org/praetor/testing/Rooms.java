package org.praetor.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A few rooms on a fresh, migrated database with a settable clock: a test in two seconds, without engine and doors.
 * {@code Rooms.open("audit", "vault")} scans {@code org.praetor.audit} and {@code org.praetor.vault}.
 */
public final class Rooms implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;
    private final TestDatabase database;

    private Rooms(AnnotationConfigApplicationContext context, TestDatabase database) {
        this.context = context;
        this.database = database;
    }

    public static Rooms open(String... rooms) {
        return open(context -> {}, rooms);
    }

    /** @param more registers fakes for rooms that are not opened */
    public static Rooms open(Consumer<AnnotationConfigApplicationContext> more, String... rooms) {
        return open(TestDatabase.fresh(), Path.of("target", "test-vault-" + UUID.randomUUID() + ".key"), more, rooms);
    }

    public static Rooms open(
            TestDatabase database, Path vaultKey, Consumer<AnnotationConfigApplicationContext> more, String... rooms) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("praetor.vault.key-file", vaultKey.toString(), "praetor.base-url", "http://localhost")));
        context.registerBean(DataSource.class, () -> dataSource(database), new BeanDefinitionCustomizer[0]);
        context.register(Base.class);
        more.accept(context);
        for (String room : rooms) {
            context.scan("org.praetor." + room);
        }
        context.refresh();
        return new Rooms(context, database);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public SettableClock clock() {
        return get(SettableClock.class);
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    @Override
    public void close() {
        context.close();
    }

    private static DataSource dataSource(TestDatabase database) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(database.url());
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        dataSource.setMaximumPoolSize(12);
        dataSource.setSchema("praetor");
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("praetor")
                .defaultSchema("praetor")
                .load()
                .migrate();
        return dataSource;
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Base {

        @Bean
        static PropertySourcesPlaceholderConfigurer placeholders() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        ObjectMapper objectMapper() {
            return JsonMapper.builder().findAndAddModules().build();
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }
}
