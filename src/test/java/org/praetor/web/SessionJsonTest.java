package org.praetor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionJsonTest {

    @Test
    void plain_values_come_back_as_they_were() {
        Map<String, Object> value = Map.of("path", "/desk", "values", List.of("预审", 1_772_412_345_678L, true));

        assertThat(SessionJson.read(SessionJson.write(value))).isEqualTo(value);
    }

    @Test
    void other_classes_are_refused_when_written() {
        assertThatThrownBy(() -> SessionJson.write(LocalDate.of(2026, 3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.time.LocalDate");
        assertThatThrownBy(() -> SessionJson.write(Map.of("x", List.of(new Object()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void class_names_in_json_stay_texts() {
        byte[] foreign = "{\"@class\":\"java.util.Date\",\"time\":1}".getBytes(StandardCharsets.UTF_8);

        assertThat(SessionJson.read(foreign)).isEqualTo(Map.of("@class", "java.util.Date", "time", 1));
    }

    @Test
    void serialised_java_is_dropped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject("x");
        }

        assertThat(SessionJson.read(bytes.toByteArray())).isNull();
    }
}
