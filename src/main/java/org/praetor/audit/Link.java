package org.praetor.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One link of a chain. Its canonical form is JSON with sorted keys and without white space; its hash is SHA-256 (hex)
 * over the previous hash, a line feed and the canonical form.
 */
record Link(String stream, long sequence, Instant at, AuditEntry entry) {

    /** What the first entry of a stream follows. */
    static final String ORIGIN = "0".repeat(64);

    private static final ObjectMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    String hash(String previous) {
        SortedMap<String, Object> canonical = new TreeMap<>();
        canonical.put("stream", stream);
        canonical.put("sequence", sequence);
        canonical.put("at", at.toString());
        canonical.put("actor", entry.actor());
        canonical.put("act", entry.act());
        canonical.put("object", entry.object());
        canonical.put("detail", entry.detail());
        if (entry.caseId() != null) {
            canonical.put("case", entry.caseId());
        }
        return sha256(previous + "\n" + write(canonical));
    }

    String detail() {
        return write(entry.detail());
    }

    static Map<String, String> detail(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            return Map.of("unreadable", sha256(text));
        }
    }

    private static String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit entry that is not JSON", e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
