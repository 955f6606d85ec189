package org.praetor.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;

/** The life of a case. Every change locks the case row first (proved: else simultaneous steps collide). */
public interface CaseFiles {

    /** Opens a case and gives its receipt number {@code YYYYMMDD-nnnnnn}. */
    CaseFile open(NewCase request, Actor by);

    /** The case; unknown id → PraetorException {@code case.unknown}. */
    CaseFile get(String caseId);

    /** The case if this person may see it; otherwise the same {@code case.unknown} as for an id that does not exist. */
    CaseFile get(String caseId, Actor viewer);

    Optional<CaseFile> find(String caseId);

    /** The cases with these ids in one query, by id; unknown ids are left out. For lists that checked the rights before. */
    Map<String, CaseFile> all(Collection<String> caseIds);

    /** Those of the cases that this person may see, by id; for what is said of cases that he did not ask for. */
    Map<String, CaseFile> all(Collection<String> caseIds, Actor viewer);

    /** Lets the staff of another body see the case, because a step of it is theirs. */
    void admit(String caseId, String body);

    /** Locks the case row until the end of the transaction, before any engine read. */
    CaseFile lock(String caseId);

    /** The same for those of the cases that nobody holds, by id; gives their ids. */
    List<String> lockFree(Collection<String> caseIds);

    /** Cases that this person's company is party to or acts for, newest first; open ones first. */
    List<CaseFile> ofParty(Actor party, int limit);

    /** Ids of the open cases of the same list, all of them; for queries of other rooms. */
    List<String> openIdsOfParty(Actor party, @Nullable String client);

    /** A page of the same list, only open or only closed ones; closed ones newest first. */
    CasePage ofParty(Actor party, PartyFilter filter);

    /** Cases of the viewer's own body, newest first, without those the viewer is recused from; none for parties. */
    CasePage ofBody(Actor viewer, CaseFilter filter);

    /**
     * Gives the next number of a series, gap-free and last in the transaction (R-NUM-04).
     *
     * @param series the number's text before the serial, e.g. {@code 沪预发}
     * @return e.g. {@code 沪预发〔2026〕1号}
     */
    String nextNumber(String series, int year);

    void setDocketNumber(String caseId, String number);

    /** Calls the case what the party now calls it; that it was renamed is told, the words are not. */
    void rename(String caseId, String subject, Actor by);

    void reachPhase(String caseId, String phase);

    /** Closes with one of {@link Outcome}; publishes {@link CaseClosed}. */
    void close(String caseId, Outcome outcome);

    /** Puts the case on hold for a ground, or lifts it. A ground is held once. */
    void hold(String caseId, String ground, Actor by);

    void release(String caseId, String ground, Actor by);

    /** Grounds the case is held for now. */
    List<String> holds(String caseId);

    /** Links a case opened out of another one. */
    void link(String openerId, String openedId);

    Optional<String> opener(String caseId);

    /** When the last thing happened in the case. */
    Instant lastChange(String caseId);
}
