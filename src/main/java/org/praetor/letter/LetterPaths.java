package org.praetor.letter;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths of letters that are the same in every proceeding. What forms, tables, roles and rules add ({@code record},
 * {@code vocabulary}, {@code parties}, {@code clocks}, {@code periods}) depends on the folder.
 */
public final class LetterPaths {

    private static final Set<String> FIXED = Stream.of(
                    names(
                            "case",
                            "number docketNumber receiptNumber proceeding kind kindText subject phase outcome filedOn"
                                    + " filedText"),
                    names("body", "id name englishName prefix kind"),
                    names("addressees[]", ""),
                    names("letter", "number title date dateText body round code"),
                    names("letter.paragraphs[]", ""),
                    names("findings[]", "rule severity part partText place excerpt message suggestion basis answer"),
                    names("defects[]", "ground name basis claims reasons"),
                    names("defects[].documents[]", "number document country published passage"),
                    names("differences[]", "item passed filed"),
                    names("hashes[]", "part partText sha256"),
                    names("entry", "status suspendedUntil"),
                    names("fees", "total complete"),
                    names("fees.items[]", "fee name count amount unit due basis"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private LetterPaths() {}

    /** {@code a[]} → the list {@code a}, its rows, and what each row has. */
    private static Stream<String> names(String root, String leaves) {
        return Stream.concat(
                Stream.of(root, root.replaceFirst("\\[]$", "")),
                Arrays.stream(leaves.split(" ")).filter(leaf -> !leaf.isEmpty()).map(leaf -> root + "." + leaf));
    }

    public static Set<String> fixed() {
        return FIXED;
    }

    /** What a clock says of itself under {@code clocks.<rule>}. */
    public static Set<String> ofClock() {
        return Set.of("rule", "triggerOn", "triggerText", "dueOn", "dueText", "dueDateTime", "basis", "state");
    }

    /** What a party says of itself in the rows of {@code parties.<role>}. */
    public static Set<String> ofParty() {
        return Set.of("name", "role", "position");
    }
}
