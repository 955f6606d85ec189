package org.praetor.formality;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Severe findings in published documents, each looked at by a person: document and rule, and why it is there. No text of the documents is kept. */
final class ExplainedFindings {

    private static final String NATIONAL_PHASE =
            "PCT national phase: the claims of the international application are kept";
    private static final String TOO_LONG = "published abstract really has more than 300 characters";
    private static final String OF_1985 = "filed in 1985, before today's form";

    static final Map<String, String> SEVERE = Map.ofEntries(
            entry("CN102025678A FE-ABS-01", TOO_LONG),
            entry("CN102025678A FE-CLM-03", "a claim of the source ends in a comma, the formula after it is lost"),
            entry("CN103492414A FE-CLM-07", NATIONAL_PHASE),
            entry("CN103492414A FE-CLM-10", NATIONAL_PHASE),
            entry("CN103492414A FE-DSC-02", "PCT national phase: no headings at all"),
            entry("CN104223590A FE-CLM-06", "a claim cites three others joined by commas, without an alternative"),
            entry("CN104245682A FE-CLM-07", NATIONAL_PHASE),
            entry("CN104245682A FE-DSC-02", "PCT national phase: headings of its own wording"),
            entry("CN112231193A FE-ABS-01", TOO_LONG),
            entry("CN113783949A FE-CLM-03", "a claim ends in a table, without a full stop"),
            entry("CN113784721A FE-ABS-02", "the abstract has hardly a word of the title"),
            entry("CN113784721A FE-CLM-03", "claims end in a formula or a colon, without a full stop"),
            entry("CN113784721A FE-CLM-06", "a claim cites a range without an alternative"),
            entry("CN113784721A FE-CLM-07", NATIONAL_PHASE),
            entry("CN113784721A FE-CLM-10", NATIONAL_PHASE),
            entry("CN114818643A FE-ABS-01", "published abstract has 301 characters"),
            entry(
                    "CN115212463A FE-DSC-08",
                    "the moving frame carries the sign of the fixed one, against the list of signs"),
            entry("CN116555216A FE-CLM-03", "claims really have several full stops"),
            entry("CN118471476A FE-ABS-01", TOO_LONG),
            entry("CN118551772A FE-DSC-02", "neither 附图说明 nor 具体实施方式 has a heading of its own"),
            entry("CN201010241222.4 FE-DSC-07", "the text mentions a second figure; only one is drawn and described"),
            entry("CN201511036068.6 FE-ABS-01", TOO_LONG),
            entry("CN85100312A FE-CLM-03", OF_1985),
            entry("CN85100312A FE-CLM-06", "claims cite 1 and another, joined by 和"),
            entry("CN85100312A FE-CLM-07", "claims that cite several cite others that do"),
            entry("CN85100312A FE-DSC-02", OF_1985));

    /** Those that are wrong: the document is right, or its source lost what is missing. */
    static final Set<String> FALSE = Set.of();

    private ExplainedFindings() {}
}
