package org.praetor.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the templates draw: visible components in order. */
public record FormView(String id, List<Component> components) {

    /**
     * One component.
     *
     * @param type form-js type ({@code textfield}, {@code group}, {@code dynamiclist} …)
     * @param path name of the input, e.g. {@code applicants[0].name}
     * @param label message text, already in the reader's language where the schema holds a key
     * @param value String, Boolean, BigDecimal or List, null when empty
     * @param errors of this component
     * @param children of groups, and rows of dynamic lists
     * @param properties custom properties of the schema, {@code widget} among them
     */
    public record Component(
            String type,
            String path,
            @Nullable String label,
            @Nullable String description,
            boolean required,
            boolean readonly,
            @Nullable Object value,
            List<Option> options,
            List<FieldError> errors,
            List<Component> children,
            Map<String, String> properties,
            Map<String, Object> settings) {}

    /** A choice. */
    public record Option(String value, String label, boolean selected) {}
}
