package org.praetor.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;

/** The record of a case: submissions, vocabulary, events, timeline. */
public interface CaseRecord {

    /**
     * Keeps a submission (sealed), updates the vocabulary, writes timeline and audit; publishes {@link SubmissionKept}.
     *
     * @param vocabulary values by vocabulary key that this submission binds, e.g. {@code applicants} → list of maps;
     *     of them {@link #filled} take the place of what was known before
     */
    Submission keep(
            String caseId,
            String step,
            @Nullable String party,
            Actor by,
            LocalDate receivedOn,
            Map<String, Object> values,
            Map<String, Object> vocabulary);

    /** The vocabulary without what is null or an empty list: a field left empty leaves what the case knew. */
    static Map<String, Object> filled(Map<String, Object> vocabulary) {
        Map<String, Object> filled = new LinkedHashMap<>(vocabulary);
        filled.values().removeIf(value -> value == null || (value instanceof Collection<?> list && list.isEmpty()));
        return filled;
    }

    /** All submissions, oldest first. */
    List<Submission> submissions(String caseId);

    Optional<Submission> latest(String caseId, String step);

    /** Latest value of every vocabulary key of the case. */
    Map<String, Object> vocabulary(String caseId);

    /** Notes an event that clocks may start from, those of the whole case too. */
    CaseEvent happened(String caseId, String name, @Nullable String party, LocalDate on);

    /** Notes an event of one party that starts only this party's own clocks. */
    CaseEvent happenedToOne(String caseId, String name, String party, LocalDate on);

    /**
     * The latest event with one of these names: for a party its own and those of the whole case; without party all but those
     * that concern one party only.
     */
    Optional<CaseEvent> latestEvent(String caseId, Set<String> names, @Nullable String party);

    /**
     * Adds a line to the timeline.
     *
     * @param key message key {@code timeline.<…>}; arguments are codes, numbers and dates
     * @param visibleToParties false for internal lines
     */
    void timeline(String caseId, String key, List<String> arguments, boolean visibleToParties, Actor by);

    List<TimelineEntry> timeline(String caseId, boolean forParties);
}
