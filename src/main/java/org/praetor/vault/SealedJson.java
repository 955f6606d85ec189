package org.praetor.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Plain data (records, lists, maps) sealed as JSON with the key of its case, for columns of other rooms. */
@Component
public class SealedJson {

    private final Vault vault;
    private final ObjectMapper json;

    SealedJson(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
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
}
