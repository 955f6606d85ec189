package org.praetor.formality;

import java.util.Locale;

/** The documents of an application (申请文件). {@code code} is CNIPA's e-filing part number, empty where there is none. */
public enum Part {
    REQUEST(""),
    TITLE(""),
    CLAIMS("100001"),
    DESCRIPTION("100002"),
    DRAWINGS("100003"),
    ABSTRACT("100004"),
    ABSTRACT_FIGURE("100005"),
    SEQUENCE_LISTING(""),
    DESIGN_VIEWS(""),
    BRIEF_EXPLANATION("");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether every source can hold it, a plain text too. */
    boolean text() {
        return this == CLAIMS || this == DESCRIPTION || this == ABSTRACT || this == BRIEF_EXPLANATION;
    }

    /** Message key of the part's name. */
    public String key() {
        return "formality.part." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
