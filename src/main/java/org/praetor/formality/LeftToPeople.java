package org.praetor.formality;

import java.util.List;

/**
 * Rows of the rule book (domain book §6) that a machine cannot decide: wholly, or, where a rule of the same id exists, in part. Each reason is a message in both languages;
 * {@code docs/formal-rules.md} lists them beside the rules.
 */
public final class LeftToPeople {

    /** In the order of the rule book. */
    public static final List<String> ROWS = List.of(
            "FE-REQ-03",
            "FE-REQ-07",
            "FE-REQ-11",
            "FE-REQ-14",
            "FE-REQ-15",
            "FE-REQ-16",
            "FE-REQ-17",
            "FE-REQ-18",
            "FE-CLM-13");

    private LeftToPeople() {}

    /** Message key of the reason. */
    public static String reason(String row) {
        return "formality." + row + ".people";
    }
}
