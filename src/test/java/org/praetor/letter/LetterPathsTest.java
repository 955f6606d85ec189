package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.casefile.CaseFile;
import org.praetor.clock.LegalClock;
import org.praetor.clock.Proof;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Defect;
import org.praetor.examination.Difference;
import org.praetor.examination.Ground;

/** The paths that the lint knows and the values that letters are given are the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterPathsTest {

    /** Comes through {@link LetterFacts}. */
    private static final String OF_ANOTHER_ROOM = "entry";

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void every_fixed_path_is_given_and_nothing_else_is() {
        try (LetterHouse house = new LetterHouse(context -> {})) {
            house.examined.findings = List.of(finding());
            house.examined.differences = List.of(new Difference(1, "title", "甲", "乙", false, null, null, null, null));
            house.examined.raised = List.of(defect());
            house.examined.hashes = Map.of("claims", "00");
            CaseFile file = house.aCase();
            house.letters().draft(file.id(), "opinion");
            LetterRow row = house.rooms
                    .get(LetterRows.class)
                    .underWay(file.id(), "opinion")
                    .orElseThrow();
            Map<String, Object> values = LetterSheet.withLetter(
                    house.rooms.get(LetterContext.class).values(file, house.people.body("centre"), "applicant"),
                    row,
                    "1",
                    DAY,
                    "P07");
            values.put(
                    "fees",
                    Plain.map(PaymentSheet.of(new PaymentSheet.Figures("design", 0, OptionalInt.of(0), 0, 0))
                            .values()));
            Set<String> ofParty = paths("", values.get("parties"));
            Set.of("parties", "record", "vocabulary", "clocks", "periods").forEach(values::remove);

            assertThat(LetterPaths.fixed())
                    .filteredOn(path -> !path.split("\\.")[0].equals(OF_ANOTHER_ROOM))
                    .containsExactlyInAnyOrderElementsOf(paths("", values));
            assertThat(leaves("applicant[].", ofParty)).isEqualTo(LetterPaths.ofParty());
        }
    }

    private static Defect defect() {
        return new Defect(
                "id",
                1,
                new Ground("novelty", "专利法", "第二十二条第二款", Set.of("invention"), true),
                "新颖性",
                "1",
                List.of(new Defect.Citation("hit", 1, "101234567A", "CN", DAY, "第3段")),
                "已被公开。",
                true,
                "li");
    }

    @Test
    void every_path_of_a_clock_is_given_and_nothing_else_is() {
        LegalClock clock = new LegalClock(
                "id",
                "case",
                "preexam.reply",
                null,
                1,
                "served",
                DAY,
                Instant.EPOCH,
                DAY,
                LegalClock.State.RUNNING,
                false,
                new Proof("preexam.reply", "5.3", "规程", List.of()),
                1,
                null);

        assertThat(PeriodContext.values(clock).keySet()).isEqualTo(LetterPaths.ofClock());
    }

    private static CaseFinding finding() {
        return new CaseFinding(
                "id",
                1,
                "FE-CLM-03",
                "E",
                "claims",
                "1",
                0,
                0,
                "",
                "多个句号",
                "",
                "",
                "",
                List.of(),
                null,
                CaseFinding.State.ADOPTED,
                null,
                null,
                null);
    }

    private static Set<String> leaves(String root, Set<String> paths) {
        Set<String> leaves = new TreeSet<>();
        paths.stream().filter(path -> path.startsWith(root)).forEach(path -> leaves.add(path.substring(root.length())));
        return leaves;
    }

    /** {@code a}, {@code a.b}; a list also as {@code a[]} with what its first row has. */
    private static Set<String> paths(String at, Object value) {
        Set<String> paths = new TreeSet<>();
        if (!at.isEmpty()) {
            paths.add(at);
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> paths.addAll(paths(at.isEmpty() ? key.toString() : at + "." + key, below)));
        }
        if (value instanceof List<?> list) {
            paths.add(at + "[]");
            list.stream().limit(1).forEach(row -> paths.addAll(paths(at + "[]", row)));
        }
        return paths;
    }
}
