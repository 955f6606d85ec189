package org.praetor.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database how it keeps data, before the first table is made. */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class DatabaseGuard {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGuard.class);

    @Bean
    FlywayConfigurationCustomizer guardedDatabase(DataSource dataSource, Environment environment) {
        return flyway -> check(dataSource, EnvironmentGuard.production(environment));
    }

    static void check(DataSource dataSource, boolean production) {
        List<String> faults = SafeSettings.faultsOfDatabase(settings(JdbcClient.create(dataSource)));
        if (production) {
            EnvironmentGuard.refuse(faults);
        }
        faults.forEach(fault -> log.warn("NOT SAFE: {}", fault));
    }

    private static Map<String, String> settings(JdbcClient jdbc) {
        return Stream.of("fsync", "full_page_writes", "synchronous_commit", "transaction_isolation")
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> jdbc.sql("SHOW " + name).query(String.class).single()));
    }
}
