package org.praetor.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Enters the demo's lists; what is there already stays as it is. */
@Component
@Profile("(demo | test) & !production")
@DependsOn("flywayInitializer")
class DemoRegistry implements InitializingBean {

    private final RegistryRows rows;
    private final QuotaRows quotas;
    private final ObjectMapper json;
    private final Resource file;
    private final Clock clock;

    DemoRegistry(
            RegistryRows rows,
            QuotaRows quotas,
            ObjectMapper json,
            @Value("classpath:demo/registry.yaml") Resource file,
            Clock clock) {
        this.rows = rows;
        this.quotas = quotas;
        this.json = json;
        this.file = file;
        this.clock = clock;
    }

    record Demo(List<Lists> lists) {}

    record Lists(
            String body,
            String confirmedOn,
            int entitiesRegisteredYearsAgo,
            List<Entry> entities,
            List<Entry> agencies,
            List<Classes> classes,
            int quota) {}

    record Entry(
            String name,
            String uscc,
            @Nullable Set<String> fields,
            @Nullable String code) {}

    record Classes(String scheme, String field, List<String> prefixes) {}

    @Override
    public void afterPropertiesSet() throws IOException {
        try (InputStream content = file.getInputStream()) {
            json.convertValue(new Yaml(new SafeConstructor(new LoaderOptions())).load(content), Demo.class)
                    .lists()
                    .forEach(this::enter);
        }
    }

    private void enter(Lists lists) {
        LocalDate confirmedOn = LocalDate.parse(lists.confirmedOn());
        LocalDate registeredOn = LocalDate.now(clock).minusYears(lists.entitiesRegisteredYearsAgo());
        lists.entities().forEach(entry -> {
            rows.enter(entry(lists.body(), "entity", entry, registeredOn));
            quotas.grant(lists.body(), entry.uscc(), Year.now(clock).getValue(), lists.quota());
        });
        lists.agencies().forEach(entry -> rows.enter(entry(lists.body(), "agency", entry, confirmedOn)));
        for (Classes classes : lists.classes()) {
            classes.prefixes()
                    .forEach(prefix -> rows.list(
                            lists.body(),
                            classes.scheme(),
                            prefix,
                            classes.field(),
                            confirmedOn,
                            "demo/registry.yaml"));
        }
    }

    private static RegistryEntry entry(String body, String kind, Entry entry, LocalDate confirmedOn) {
        return new RegistryEntry(
                body,
                kind,
                entry.uscc(),
                entry.name(),
                entry.code(),
                entry.fields() == null ? Set.of() : entry.fields(),
                confirmedOn,
                null,
                null);
    }
}
