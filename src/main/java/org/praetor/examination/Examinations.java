package org.praetor.examination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.ForModels;
import org.praetor.account.Actor;
import org.praetor.account.Fault;

/** Examination rounds and their findings; bean {@code examinations} of models. */
public interface Examinations {

    /** Vocabulary key of the files of the application, a list of document ids; later rounds may replace single parts. */
    String APPLICATION = "application";

    /** Prefix of vocabulary keys that hold what was formally filed at CNIPA. */
    String FILED = "filed.";

    /**
     * Bean method: opens the next round over the latest application files and records what the machine finds. Parts that
     * the files of this round do not bring are those of the round before.
     */
    @ForModels(reads = APPLICATION)
    void open(String caseId);

    /** Bean method: number of the current round, from 1; 0 before the first. */
    @ForModels
    long round(String caseId);

    /** Bean method: opinions that were issued and answered so far; a new round follows each of them. */
    @ForModels
    long opinions(String caseId);

    /**
     * Bean method: defects that must be corrected (severity E) and that the examiner has not waived in the current round,
     * and the substantive ones raised in it; a text is clean only without any (domain.md §5.3).
     */
    @ForModels
    long openDefects(String caseId);

    /**
     * Bean method: compares what was formally filed with what passed (T16): the normalised content of each part, and
     * every vocabulary key {@code filed.x} with {@code x} or with what is expected of it ({@link ExpectedValues}), whether
     * either side has a value or not.
     *
     * @return {@code equal} or {@code different}
     */
    @ForModels(reads = FILED + APPLICATION)
    String compare(String caseId);

    /**
     * Bean method: what became of the differences that {@link #compare} found.
     *
     * @return {@code equal} when there were none, {@code accepted} when the examiner accepted each of them, else
     *     {@code different}
     */
    @ForModels
    String settle(String caseId);

    /**
     * Reads files that were uploaded for a step and not sent yet.
     *
     * @param answers vocabulary that would be sent with them; what is left empty stays as the case has it
     * @param examined whether they would replace parts of the application, so that the formal rules are applied
     */
    Preview preview(String caseId, List<String> documents, boolean examined, Map<String, Object> answers, Actor actor);

    /** Findings of a round; open ones first, then by part and place. */
    List<CaseFinding> findings(String caseId, int round);

    /** The text of a round, part by part, in which findings mark their spans. */
    Optional<ExaminedText> text(String caseId, int round);

    /** SHA-256 of the normalised content of each part of the current round, by part name. */
    Map<String, String> hashes(String caseId);

    List<Difference> differences(String caseId);

    /** Notes what the examiner makes of one difference, with the reason; without one nothing is noted. */
    Optional<Fault> decide(String caseId, int position, boolean accepted, String reason, Actor by);

    /** What was adopted in the round before this one, and whether it is still there. */
    List<EarlierFinding> earlier(String caseId, int round);

    /** What the text of a round changed of the one before it. */
    List<TextChange> changes(String caseId, int round);

    void adopt(String caseId, String findingId, Actor by);

    /** Waives a finding; ground and reason are kept, and counted per rule ({@link RuleFigures}). */
    void waive(String caseId, String findingId, Waiver waiver, Actor by);

    /** Waives what is open of a rule in the current round. @return how many */
    int waiveRule(String caseId, String rule, Waiver waiver, Actor by);

    /** Takes back what was decided on a finding. */
    void reopen(String caseId, String findingId, Actor by);

    /** Adds a finding of the examiner's own, adopted at once; false when its words stand nowhere in the part. */
    boolean add(String caseId, NewFinding finding, Actor by);

    /** Raises one of the examiner's own of the round before once more; false when its words are gone from the text. */
    boolean again(String caseId, String findingId, Actor by);

    /** Takes out a finding of the examiner's own. */
    void remove(String caseId, String findingId, Actor by);

    /** Why a finding is waived. */
    record Waiver(CaseFinding.Ground ground, String reason) {

        /** Whether it says why: a ground says enough, {@code OTHER} needs a written reason. */
        public boolean complete() {
            return ground != CaseFinding.Ground.OTHER || !reason.isBlank();
        }
    }

    /**
     * A finding of the examiner's own.
     *
     * @param place claim or paragraph, as he names it; empty to take it from the excerpt
     * @param excerpt words of the text that it is about, may be empty
     * @param continues the finding of the round before that it raises again, or null
     */
    record NewFinding(
            String part,
            String place,
            String excerpt,
            String message,
            String suggestion,
            String basis,
            @Nullable String continues) {

        static NewFinding again(CaseFinding earlier) {
            return new NewFinding(
                    earlier.part(),
                    earlier.place(),
                    earlier.excerpt().replaceFirst("…$", ""),
                    earlier.message(),
                    earlier.suggestion(),
                    earlier.basis(),
                    earlier.id());
        }
    }
}
