package org.praetor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which libraries may be there, and from which version on (security book, SC-01 and SC-02). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassPathTest {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.]*(?:-[\\w.]+)*)\\.jar");

    private static final List<String> FORBIDDEN = List.of(
            "camunda-webapp",
            "camunda-bpm-spring-boot-starter-webapp",
            "camunda-bpm-spring-boot-starter-rest",
            "camunda-engine-rest",
            "camunda-engine-plugin-spin",
            "camunda-engine-plugin-connect",
            "camunda-spin",
            "camunda-connect",
            "camunda-template-engines",
            "h2",
            "groovy",
            "graal",
            "js-scriptengine",
            "nashorn",
            "jruby",
            "jython",
            "spring-boot-devtools",
            "jolokia",
            "xstream");

    private static final Map<String, String> FLOORS = Map.ofEntries(
            Map.entry("thymeleaf", "3.1.5"),
            Map.entry("thymeleaf-spring6", "3.1.5"),
            Map.entry("tika-core", "3.2.2"),
            Map.entry("tomcat-embed-core", "10.1.61"),
            Map.entry("jakarta.mail", "2.0.5"),
            Map.entry("postgresql", "42.7.11"),
            Map.entry("spring-security-core", "6.5.11"),
            Map.entry("spring-security-web", "6.5.11"),
            Map.entry("poi-ooxml", "5.5.1"),
            Map.entry("jackson-databind", "2.21.4"),
            Map.entry("commons-lang3", "3.18.0"));

    private final Map<String, String> libraries = libraries();

    @Test
    void nothing_that_could_run_a_script_or_open_a_second_door_is_there() {
        assertThat(libraries).containsKey("camunda-engine");
        assertThat(libraries.keySet()).noneMatch(name -> FORBIDDEN.stream().anyMatch(name::startsWith));
        assertThat(new ScriptEngineManager().getEngineFactories())
                .as("languages of expressions, not of scripts")
                .extracting(ScriptEngineFactory::getEngineName)
                .isSubsetOf("feel-scala", "feel-scala-unary-tests", "juel");
    }

    @Test
    void no_library_is_older_than_its_last_known_hole() {
        FLOORS.forEach((name, floor) -> assertThat(
                        Optional.ofNullable(libraries.get(name)).map(Version::parse))
                .as("%s %s, at least %s", name, libraries.get(name), floor)
                .hasValueSatisfying(version -> assertThat(version).isGreaterThanOrEqualTo(Version.parse(floor))));
    }

    private static Map<String, String> libraries() {
        Map<String, String> found = new TreeMap<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .map(JAR::matcher)
                .filter(Matcher::matches)
                .forEach(jar -> found.put(jar.group(1), jar.group(2)));
        return found;
    }
}
