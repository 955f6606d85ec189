package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.praetor.casefile.TimelineEntry;
import org.praetor.clock.LegalClock;
import org.praetor.delivery.ServiceProof;
import org.praetor.letter.Letter;
import org.praetor.worklist.WorkItem;

/** What is true of a case now, in the words of the house. */
class CaseAssert extends AbstractAssert<CaseAssert, String> {

    private static final List<LegalClock.State> OPEN = List.of(LegalClock.State.RUNNING, LegalClock.State.STOPPED);

    private final Cases cases;

    CaseAssert(String caseId, Cases cases) {
        super(caseId, CaseAssert.class);
        this.cases = cases;
    }

    /** Exactly these steps wait for somebody. */
    CaseAssert waitsFor(String... steps) {
        assertThat(open()).extracting(WorkItem::step).containsExactlyInAnyOrder(steps);
        assertThat(cases.files().get(actual).open()).isTrue();
        return this;
    }

    CaseAssert isDueOn(String step, String lastDay) {
        WorkItem item = open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait"));
        assertThat(item.dueAt())
                .isEqualTo(LocalDate.parse(lastDay)
                        .plusDays(1)
                        .atStartOfDay(java.time.ZoneId.of("Asia/Shanghai"))
                        .toInstant());
        return this;
    }

    CaseAssert hasTimer(String timer, String lastDay) {
        assertThat(cases.timers().lastDay(actual, timer)).isEqualTo(lastDay);
        return this;
    }

    CaseAssert hasPassed(String... elements) {
        assertThat(cases.trail().passed(actual)).contains(elements);
        return this;
    }

    CaseAssert hasNotPassed(String... elements) {
        assertThat(cases.trail().passed(actual)).doesNotContain(elements);
        return this;
    }

    /** State of the latest clock of each rule named. */
    CaseAssert hasClock(String rule, LegalClock.State state) {
        assertThat(clocks()).as("clocks").containsEntry(rule, state);
        return this;
    }

    /** The latest clock of the rule is running, to the end of that day. */
    CaseAssert hasClockUntil(String rule, String lastDay) {
        hasClock(rule, LegalClock.State.RUNNING);
        assertThat(cases.clocks().of(actual))
                .filteredOn(clock -> clock.rule().equals(rule) && OPEN.contains(clock.state()))
                .extracting(clock -> clock.dueOn().toString())
                .containsExactly(lastDay);
        return this;
    }

    CaseAssert hasMet(String... rules) {
        List.of(rules).forEach(rule -> hasClock(rule, LegalClock.State.MET));
        return this;
    }

    CaseAssert hasMissed(String... rules) {
        List.of(rules).forEach(rule -> hasClock(rule, LegalClock.State.MISSED));
        return this;
    }

    CaseAssert hasPhase(String phase) {
        assertThat(cases.files().get(actual).phase()).isEqualTo(phase);
        return this;
    }

    /** Letters that the party got, drafts aside no others, each numbered in its series and with a proof of service. */
    CaseAssert hasServed(String... letters) {
        List<Letter> served = letters().stream()
                .filter(letter -> letter.addresseeRole() != null && letter.state() != Letter.State.DRAFT)
                .toList();
        assertThat(served).extracting(Letter::key).containsExactlyInAnyOrder(letters);
        List<ServiceProof> proofs = cases.deliveries().proofs(actual);
        for (Letter letter : served) {
            assertThat(letter.state()).as(letter.key()).isEqualTo(Letter.State.ISSUED);
            assertThat(letter.number()).as(letter.key()).matches("沪\\p{IsHan}+〔20\\d\\d〕[1-9]\\d*号");
            assertThat(proofs)
                    .as("proof of service of " + letter.key())
                    .filteredOn(proof -> proof.letterId().equals(letter.id()))
                    .isNotEmpty()
                    .allSatisfy(proof -> assertThat(proof.servedOn())
                            .isEqualTo(LocalDate.ofInstant(letter.issuedAt(), java.time.ZoneId.of("Asia/Shanghai"))));
        }
        return this;
    }

    /** Papers that were printed for the file only, no others. */
    CaseAssert hasArchived(String... papers) {
        assertThat(letters())
                .filteredOn(letter -> letter.addresseeRole() == null)
                .allSatisfy(letter -> assertThat(letter.state()).isEqualTo(Letter.State.ISSUED))
                .extracting(Letter::key)
                .containsExactlyInAnyOrder(papers);
        return this;
    }

    /** The timeline holds these lines in this order, written {@code key argument argument}. */
    CaseAssert tells(String... lines) {
        assertThat(cases.record().timeline(actual, false))
                .extracting(CaseAssert::line)
                .containsSubsequence(lines);
        return this;
    }

    /** Closed with this outcome, and nothing of it is left open anywhere. */
    CaseAssert isClosedAs(String outcome) {
        assertThat(cases.files().get(actual).outcome()).isEqualTo(outcome);
        assertThat(open()).as("open steps").isEmpty();
        assertThat(clocks().values()).as("open clocks").doesNotContainAnyElementsOf(OPEN);
        assertThat(letters())
                .as("letters")
                .allSatisfy(letter ->
                        assertThat(letter.state()).as(letter.key()).isIn(Letter.State.ISSUED, Letter.State.VOID));
        assertThat(cases.trail().running(actual)).as("running process").isFalse();
        assertThat(cases.timers().of(actual)).as("timers").isEmpty();
        assertThat(cases.proceedings().acts(actual)).as("acts").isEmpty();
        assertThat(cases.files().holds(actual)).as("holds").isEmpty();
        return tells("timeline.closed " + outcome);
    }

    private List<WorkItem> open() {
        return cases.worklist().openOf(List.of(actual));
    }

    private List<Letter> letters() {
        return cases.letters().of(actual).stream()
                .filter(letter -> letter.state() != Letter.State.VOID)
                .toList();
    }

    private Map<String, LegalClock.State> clocks() {
        BinaryOperator<LegalClock> latest = (one, other) -> one.round() > other.round() ? one : other;
        return cases.clocks().of(actual).stream()
                .collect(Collectors.toMap(LegalClock::rule, clock -> clock, latest, TreeMap::new))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().state()));
    }

    private static String line(TimelineEntry entry) {
        List<String> words = new ArrayList<>(List.of(entry.key()));
        words.addAll(entry.arguments());
        return String.join(" ", words);
    }
}
