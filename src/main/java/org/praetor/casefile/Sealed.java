package org.praetor.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praetor.vault.Vault;
import org.springframework.stereotype.Component;

/** Values in sealed columns: JSON, encrypted with the case's key. Numbers come back as BigDecimal, dates as ISO text. */
@Component
class Sealed {

    private static final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Vault vault;

    Sealed(Vault vault) {
        this.vault = vault;
    }

    byte[] write(String caseId, Object value) {
        try {
            return vault.seal(caseId, json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value that has no JSON shape in case " + caseId, e);
        }
    }

    Object read(String caseId, byte[] sealed) {
        try {
            return plain(Objects.requireNonNull(json.readValue(vault.unseal(caseId, sealed), Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed value of case " + caseId + " is not JSON", e);
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> readMap(String caseId, byte[] sealed) {
        return (Map<String, Object>) read(caseId, sealed);
    }

    static String list(List<String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that have no JSON shape", e);
        }
    }

    static List<String> list(String text) {
        try {
            return List.of(json.readValue(text, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list is not JSON", e);
        }
    }

    /** Entries without a value are dropped: a form knows no null. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (inner != null) {
                    plain.put(String.valueOf(key), plain(inner));
                }
            });
            return plain;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.stream().filter(Objects::nonNull).forEach(inner -> plain.add(plain(inner)));
            return plain;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
