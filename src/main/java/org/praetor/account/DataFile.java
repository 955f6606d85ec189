package org.praetor.account;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a YAML data file into records; a field that no record knows is an error. Dates are quoted: YAML
 * would read a bare 2023-01-01 as an instant in UTC. */
final class DataFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DataFile() {}

    static <T> T read(Resource file, Class<T> type) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream content = file.getInputStream()) {
            Map<String, Object> values = yaml.load(content);
            return MAPPER.convertValue(values, type);
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file.getDescription(), e);
        }
    }
}
