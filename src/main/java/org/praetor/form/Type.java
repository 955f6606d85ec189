package org.praetor.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The supported component types of form-js, with the attributes each may carry. */
enum Type {
    TEXTFIELD("field appearance", "required minLength maxLength pattern patternErrorMessage validationType"),
    TEXTAREA("field", "required minLength maxLength pattern patternErrorMessage"),
    NUMBER("field appearance decimalDigits increment serializeToString", "required min max"),
    CHECKBOX("field", "required"),
    CHECKLIST("field choice", "required"),
    TAGLIST("field choice", "required"),
    RADIO("field choice", "required"),
    SELECT("field choice searchable", "required"),
    DATETIME("field subtype dateLabel timeLabel use24h timeInterval timeSerializingFormat", "required"),
    FILEPICKER("key readonly disabled validate multiple accept", "required"),
    TEXT("text", ""),
    TABLE("dataSource columns columnsExpression rowCount", ""),
    SEPARATOR("", ""),
    SPACER("height", ""),
    GROUP("path components showOutline verticalAlignment", ""),
    DYNAMICLIST(
            "path components showOutline verticalAlignment isRepeating allowAddRemove defaultRepetitions"
                    + " disableCollapse nonCollapsedItems",
            "");

    private static final String COMMON = "id type label description layout conditional properties";
    private static final String FIELD = "key defaultValue readonly disabled validate";
    private static final String CHOICE = "values valuesKey valuesExpression";

    private final String attributes;
    private final String validations;
    private final boolean keyed;
    private final boolean choosing;
    private final boolean holding;

    Type(String attributes, String validations) {
        this.attributes = COMMON + " " + attributes.replace("field", FIELD).replace("choice", CHOICE);
        this.validations = validations;
        this.keyed = attributes().contains("key");
        this.choosing = attributes().contains("valuesKey");
        this.holding = attributes().contains("components");
    }

    static Optional<Type> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.formJs().equals(name))
                .findFirst();
    }

    String formJs() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> attributes() {
        return words(attributes);
    }

    Set<String> validations() {
        return words(validations);
    }

    /** Holds a value under a key. */
    boolean keyed() {
        return keyed;
    }

    boolean chooses() {
        return choosing;
    }

    boolean many() {
        return this == CHECKLIST || this == TAGLIST;
    }

    boolean holds() {
        return holding;
    }

    /** May steer the process: few values, no free text. */
    boolean decides() {
        return switch (this) {
            case SELECT, RADIO, CHECKBOX, NUMBER, DATETIME -> true;
            default -> false;
        };
    }

    @Nullable
    Object empty() {
        return switch (this) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> false;
            case CHECKLIST, TAGLIST -> List.of();
            default -> null;
        };
    }

    private static Set<String> words(String text) {
        return Set.of(Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new));
    }
}
