package org.praetor.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.praetor.vault.SealedJson;
import org.springframework.stereotype.Component;

/** Values in sealed columns, and lists of codes in open ones. */
@Component
class Sealed {

    private static final ObjectMapper json = new ObjectMapper();

    private final SealedJson sealed;

    Sealed(SealedJson sealed) {
        this.sealed = sealed;
    }

    byte[] write(String caseId, Object value) {
        return sealed.seal(caseId, value);
    }

    Object read(String caseId, byte[] content) {
        return SealedJson.plain(sealed.unseal(caseId, content, Object.class));
    }

    Map<String, Object> readMap(String caseId, byte[] content) {
        return sealed.unsealValues(caseId, content);
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
}
