package org.praetor.form;

import java.util.Map;

/**
 * A field of a schema, for those who check models: lint, letters, vocabulary.
 *
 * @param path where its value is kept; {@code []} after a dynamic list: {@code applicants[].name}
 * @param type form-js type
 * @param label as written in the schema: message key or text
 * @param page id of the top-level component that holds it, itself when it stands at the top
 * @param properties custom properties of the schema
 */
public record FormField(
        String id,
        String path,
        String type,
        String label,
        boolean required,
        String page,
        Map<String, String> properties) {}
