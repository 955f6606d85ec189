package org.praetor.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates draw: visible components in order. */
public record FormView(String id, List<Component> components) {

    /** Every error with the component it belongs to, in order of the page: the summary above the form. */
    public List<Component> inError() {
        return components.stream()
                .flatMap(FormView::all)
                .filter(component -> !component.errors().isEmpty())
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.children().stream().flatMap(FormView::all));
    }

    /**
     * One component.
     *
     * @param id of the HTML element, unique in the page
     * @param type form-js type ({@code textfield}, {@code group}, {@code dynamiclist} …), or {@code row}
     * @param path name of the input, e.g. {@code applicants[0].name}; empty for what holds no value
     * @param label message text, already in the reader's language where the schema holds a key
     * @param value String, Boolean, BigDecimal or List, null when empty
     * @param options choices; of a file picker its documents: id and, if context {@code documents} knows it, name
     * @param errors of this component
     * @param children of groups and rows; rows of dynamic lists
     * @param properties custom properties of the schema, {@code widget} among them
     * @param settings what only this type needs; {@code docs/forms.md} lists them
     */
    public record Component(
            String id,
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
            Map<String, Object> settings) {

        /** Ids for {@code aria-describedby}, null when there is nothing to describe. */
        public @Nullable String describedBy() {
            String hint = description == null ? "" : id + "-hint";
            String error = errors.isEmpty() ? "" : id + "-error";
            String both = (hint + " " + error).strip();
            return both.isEmpty() ? null : both;
        }

        public @Nullable Object setting(String name) {
            return settings.get(name);
        }
    }

    /** A choice. */
    public record Option(String value, String label, boolean selected) {}
}
