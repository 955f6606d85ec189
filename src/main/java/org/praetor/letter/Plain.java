package org.praetor.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values plain: maps, lists, numbers, booleans and texts that XML may carry. */
final class Plain {

    private Plain() {}

    static Map<String, Object> map(Map<?, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                plain.put(String.valueOf(key), value(value));
            }
        });
        return plain;
    }

    static Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Iterable<?> many) {
            List<Object> plain = new ArrayList<>();
            many.forEach(one -> plain.add(value(one)));
            return plain;
        }
        if (value instanceof Number number) {
            return LetterExpression.number(number);
        }
        return value instanceof Boolean ? value : LetterXml.legal(LetterExpression.text(value));
    }
}
