package org.praetor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseUrlTest {

    @Test
    void the_address_of_a_hosting_platform_becomes_a_jdbc_address_with_user_and_password() {
        assertThat(DatabaseUrl.settings("postgres://pra%40etor:p%2Fa+s:s@db.internal:6432/ip?sslmode=require"))
                .isEqualTo(Map.of(
                        "spring.datasource.url", "jdbc:postgresql://db.internal:6432/ip?sslmode=require",
                        "spring.datasource.username", "pra@etor",
                        "spring.datasource.password", "p/a+s:s"));
        assertThat(DatabaseUrl.settings("postgresql://db/ip"))
                .isEqualTo(Map.of("spring.datasource.url", "jdbc:postgresql://db/ip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://", "postgres://db", "postgres://db/", "postgres://u:p^w@db/ip"})
    void an_address_that_cannot_be_read_sets_nothing(String url) {
        assertThat(DatabaseUrl.settings(url)).isEmpty();
    }

    @Test
    void a_jdbc_address_is_left_as_it_is_and_the_other_one_wins_over_the_file() {
        MockEnvironment environment = new MockEnvironment().withProperty("DATABASE_URL", "jdbc:postgresql://db/ip");
        new DatabaseUrl().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("spring.datasource.url")).isNull();

        environment.setProperty("spring.datasource.url", "embedded");
        environment.setProperty("DATABASE_URL", "postgres://u:p@db/ip");
        new DatabaseUrl().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db/ip");
    }
}
