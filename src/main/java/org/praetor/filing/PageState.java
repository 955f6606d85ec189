package org.praetor.filing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.form.Form;
import org.praetor.form.FormField;

/**
 * What a draft holds for one page of its form, as a short mark that the page carries: it tells whether somebody else saved the
 * page since it was shown. Other pages do not count, so that colleagues can fill in different pages at the same time.
 */
final class PageState {

    private static final int DIGITS = 24;

    private PageState() {}

    static String of(Form form, String page, Map<String, Object> values) {
        Set<String> keys = keys(form, page);
        Map<String, Object> own = new TreeMap<>(values);
        own.keySet().retainAll(keys);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(written(own).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /** Keys of the values that a page holds. */
    static Set<String> keys(Form form, String page) {
        return form.fields().stream()
                .filter(field -> field.page().equals(page))
                .map(FormField::path)
                .map(PageState::top)
                .collect(Collectors.toSet());
    }

    static String top(String path) {
        return path.replaceFirst("[\\[.].*", "");
    }

    /** Whatever the order of keys; empty values count as absent. */
    private static String written(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> {
                String text = written(each);
                if (!text.isEmpty()) {
                    sorted.put(String.valueOf(key), text);
                }
            });
            return sorted.isEmpty() ? "" : sorted.toString();
        }
        if (value instanceof List<?> list) {
            List<String> all = list.stream().map(PageState::written).toList();
            return all.stream().allMatch(String::isEmpty) ? "" : all.toString();
        }
        return value == null ? "" : value.toString();
    }
}
