package org.praetor.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Session values as JSON, from a closed list of shapes: text, whole number, truth value, list and map of these. Anything
 * else is refused when written; bytes that are no such JSON are dropped when read. No class name is ever read.
 */
final class SessionJson {

    private static final Logger log = LoggerFactory.getLogger(SessionJson.class);
    private static final int DEEPEST = 8;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SessionJson() {}

    static byte[] write(Object value) {
        demandPlain(value, 0);
        try {
            return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("session value is no JSON", e);
        }
    }

    static @Nullable Object read(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Object.class);
        } catch (IOException e) {
            log.warn("Dropped a session value that is no JSON");
            return null;
        }
    }

    private static void demandPlain(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("session value is nested too deep");
        }
        if (value == null
                || value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(one -> demandPlain(one, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(SessionJson::demandText);
            map.values().forEach(one -> demandPlain(one, depth + 1));
        } else {
            throw new IllegalArgumentException("a session holds texts, numbers, lists and maps, no "
                    + value.getClass().getName());
        }
    }

    private static void demandText(@Nullable Object key) {
        if (!(key instanceof String)) {
            throw new IllegalArgumentException("keys of maps in a session are texts");
        }
    }
}
