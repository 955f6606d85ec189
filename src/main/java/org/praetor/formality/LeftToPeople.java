package org.praetor.formality;

import java.util.List;

/**
 * Rows of the rule book (domain book §6) that a machine cannot decide: wholly, or, where a rule of the same id exists, in part. Each reason is a message in both languages;
 * {@code docs/formal-rules.md} lists them beside the rules.
 */
public final class LeftToPeople {

    /** In the order of the rule book. */
    public static final List<String> ROWS = List.of(
            "FE-SET-03",
            "FE-REQ-03",
            "FE-REQ-07",
            "FE-REQ-11",
            "FE-REQ-12",
            "FE-REQ-14",
            "FE-REQ-15",
            "FE-REQ-16",
            "FE-REQ-17",
            "FE-REQ-18",
            "FE-TTL-02",
            "FE-TTL-07",
            "FE-ABS-02",
            "FE-ABS-04",
            "FE-ABS-06",
            "FE-CLM-13",
            "FE-CLM-15",
            "FE-CLM-16",
            "FE-CLM-20",
            "FE-CLM-21",
            "FE-CLM-22",
            "FE-CLM-23",
            "FE-CLM-24",
            "FE-CLM-26",
            "FE-CLM-28",
            "FE-CLM-29",
            "FE-DSC-05",
            "FE-DSC-08",
            "FE-DSC-09",
            "FE-DSC-10",
            "FE-DSC-13",
            "FE-DSC-14",
            "FE-DSC-15",
            "FE-DRW-02",
            "FE-DRW-03",
            "FE-DRW-05",
            "FE-DES-01",
            "FE-DES-06",
            "FE-DES-07",
            "FE-DES-10",
            "FE-DES-13",
            "FE-DES-14",
            "FE-DES-16");

    private LeftToPeople() {}

    /** Message key of the reason. */
    public static String reason(String row) {
        return "formality." + row + ".people";
    }
}
