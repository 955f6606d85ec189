package org.praetor.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No {@code spring.datasource.url}: the embedded server. With one: Spring Boot's own data source, and none of this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${praetor.data:./data}") Path home) {
        return EmbeddedDatabase.start(home.toAbsolutePath().normalize(), true);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedDatabase database, @Value("${praetor.database.connections:20}") int connections) {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(database.url("postgres"));
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        dataSource.setMaximumPoolSize(connections);
        dataSource.setSchema("praetor");
        return dataSource;
    }
}
