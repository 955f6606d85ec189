package org.praetor.vault;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds or makes the key of the installation before anything is stored. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    DataKeys dataKeys(
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${praetor.vault.key-file:${praetor.data:./data}/vault.key}") Path keyFile) {
        TransactionOperations once = new TransactionTemplate(transactions);
        SecretKey installation =
                Objects.requireNonNull(once.execute(status -> new InstallationKey(jdbc, clock, keyFile).load()));
        return new DataKeys(jdbc, clock, installation);
    }
}
