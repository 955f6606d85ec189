package org.praetor.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParty;
import org.praetor.clock.LegalClock;
import org.praetor.clock.ProofText;
import org.praetor.delivery.ServiceProof;
import org.praetor.letter.Letter;
import org.praetor.proceeding.Proceedings;

/**
 * Where a case stands, as one person may see it.
 *
 * @param proceeding name of the proceeding
 * @param progress its phases in order
 * @param waiting open steps, most urgent first
 * @param acts what this person may do at any time
 */
public record CaseView(
        CaseFile file,
        String proceeding,
        List<Phase> progress,
        List<Waiting> waiting,
        List<ClockView> clocks,
        List<Letter> letters,
        List<ServiceProof> proofs,
        List<CaseDocument> documents,
        List<CaseParty> parties,
        List<Line> timeline,
        List<Proceedings.OpenAct> acts,
        List<String> holds) {

    /** State of a phase: {@code done}, {@code now} or {@code ahead}; the label is a text of the proceeding. */
    public record Phase(String id, String label, String state) {}

    /**
     * An open step.
     *
     * @param mine true when this person may do it now
     * @param holder name of the person who holds it, null when free or a party's
     * @param due last day in time, null without a clock
     */
    public record Waiting(
            WorkItem item,
            String name,
            boolean mine,
            @Nullable String holder,
            @Nullable LocalDate due,
            @Nullable Long daysLeft) {}

    /** The last day in time, with its working days left. */
    public record Due(LocalDate date, long daysLeft) {}

    /**
     * A clock with its working days left.
     *
     * @param name of the period in the reader's language
     * @param daysLeft null when it no longer runs
     * @param sentence why the date is what it is, in one sentence
     * @param table the same step by step, with the law
     */
    public record ClockView(
            LegalClock clock, String name, @Nullable Long daysLeft, String sentence, List<ProofText.Line> table) {}

    /**
     * What happened, in words.
     *
     * @param by name of who did it, for staff only
     */
    public record Line(Instant at, @Nullable String by, String text) {}
}
