package org.praetor.form;

import java.util.List;

/**
 * An error of one field: {@code path} as in the browser's name, or the id of a component that has no name; {@code key} a
 * message key {@code form.error.<…>}.
 */
public record FieldError(String path, String key, List<String> arguments) {}
