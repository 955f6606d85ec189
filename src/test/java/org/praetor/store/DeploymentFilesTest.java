package org.praetor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files for containers, checked as text: there may be no Docker where the tests run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeploymentFilesTest {

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void two_equal_nodes_a_database_a_proxy_and_a_mail_catcher() {
        assertThat(services).containsOnlyKeys("node1", "node2", "db", "proxy", "mailpit");
        assertThat(services.get("node1")).isEqualTo(services.get("node2"));
        assertThat(services.get("db")).extracting("image").asString().startsWith("postgres:17.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node1", "db", "proxy", "mailpit"})
    void every_image_has_a_pinned_version(String service) {
        assertThat(services.get(service)).extracting("image").asString().matches("[a-z/]+:v?\\d+\\.\\d+[\\w.-]*");
    }

    @Test
    void the_images_of_the_build_are_pinned_java_17() throws IOException {
        assertThat(Files.readAllLines(Path.of("Dockerfile")))
                .filteredOn(line -> line.startsWith("FROM"))
                .hasSize(2)
                .allMatch(line -> line.matches("FROM eclipse-temurin:17\\.\\d+\\.\\d+_\\d+-\\w+-\\w+( AS build)?"));
        assertThat(Path.of("Dockerfile"))
                .content()
                .contains("-Duser.timezone=Asia/Shanghai", "USER praetor", "SPRING_PROFILES_ACTIVE=production");
    }

    @Test
    void the_environment_of_a_node_is_what_the_guard_of_production_asks_for() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, filledIn()));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "application.yml",
                        Map.of(
                                "spring.datasource.url", "${DATABASE_URL:embedded}",
                                "camunda.bpm.database.schema-update", "false")));
        Path key = Path.of("pom.xml");

        assertThat(environment.matchesProfiles("production")).isTrue();
        assertThat(environment.getProperty("praetor.vault.key-file")).isEqualTo("/run/praetor/vault.key");
        assertThat(SafeSettings.faultsInProduction(environment, key)).isEmpty();
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void only_the_proxy_and_the_mail_catcher_listen_and_only_on_this_machine() {
        assertThat(services.get("node1")).doesNotContainKey("ports");
        assertThat(services.get("db")).doesNotContainKey("ports");
        for (String service : List.of("proxy", "mailpit")) {
            assertThat(services.get(service))
                    .extracting("ports")
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        }
    }

    @Test
    void the_proxy_knows_both_nodes() {
        assertThat(Path.of("deploy/Caddyfile"))
                .content()
                .contains("reverse_proxy node1:8080 node2:8080")
                .contains("health_uri /healthz/ready");
    }

    /** The node's environment with {@code ${NAME:?…}} and {@code ${NAME:-default}} as compose would fill them. */
    private Map<String, Object> filledIn() {
        @SuppressWarnings("unchecked")
        Map<String, Object> environment =
                (Map<String, Object>) services.get("node1").get("environment");
        environment.replaceAll((name, value) -> value.toString()
                .replaceAll("\\$\\{\\w+:\\?[^}]*}", "Hq3-vmT8")
                .replaceAll("\\$\\{\\w+:-([^}]*)}", "$1"));
        return environment;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("docker-compose.yml")));
            return (Map<String, Map<String, Object>>) compose.get("services");
        } catch (IOException e) {
            throw new IllegalStateException("no docker-compose.yml", e);
        }
    }
}
