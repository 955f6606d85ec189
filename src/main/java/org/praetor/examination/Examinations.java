package org.praetor.examination;

import java.util.List;
import org.praetor.account.Actor;

/** Examination rounds and their findings; bean {@code examinations} of models. */
public interface Examinations {

    /** Bean method: opens the next round over the latest application text and records the findings of the machine. */
    void open(String caseId);

    /** Bean method: number of the current round, from 1; 0 before the first. */
    long round(String caseId);

    /** Bean method: opinions issued so far. */
    long opinions(String caseId);

    /** Bean method: {@code equal} or {@code different}: filed against passed text and data, part by part (T16). */
    String compare(String caseId);

    List<CaseFinding> findings(String caseId, int round);

    List<Difference> differences(String caseId);

    void adopt(String caseId, String findingId, Actor by);

    /** Waives a finding; the reason is kept and counted per rule. */
    void waive(String caseId, String findingId, String reason, Actor by);

    void add(String caseId, NewFinding finding, Actor by);

    /** A finding of the examiner's own. */
    record NewFinding(String part, String place, String message, String suggestion, String basis) {}
}
