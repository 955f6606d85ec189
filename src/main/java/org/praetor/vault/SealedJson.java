package org.praetor.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Plain data (records, lists, maps) sealed as JSON with the key of its case, for columns of other rooms. */
@Component
public class SealedJson {

    private static final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Vault vault;

    public SealedJson(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(String caseId, Object value) {
        try {
            return vault.seal(caseId, json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getName() + " is not plain data", e);
        }
    }

    public <T> T unseal(String caseId, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(vault.unseal(caseId, sealed), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sealed content is no " + type.getName(), e);
        }
    }

    /** Values of a form: String, Boolean, BigDecimal, List, Map. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> unsealValues(String caseId, byte[] sealed) {
        return (Map<String, Object>) plain(unseal(caseId, sealed, Map.class));
    }

    /** The same value in the shape that forms know: numbers as BigDecimal, entries without a value left out. */
    public static Object plain(Object value) {
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
            return list.stream().filter(Objects::nonNull).map(SealedJson::plain).toList();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
