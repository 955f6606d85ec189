package org.praetor.examination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.account.Fault;

/** Substantive defects of a case (claim → document → passage), round by round; parties see those raised in a letter. */
public interface SubstantiveDefects {

    /** Defects of all rounds, oldest first, for staff. */
    List<Defect> of(String caseId, Actor reader);

    /** Obvious defects of a round: what a letter raises. */
    List<Defect> raised(String caseId, int round);

    Optional<Defect> find(String caseId, String defectId);

    /** Keeps a defect in the current round; nothing is kept when there are faults. */
    List<Fault> add(String caseId, NewDefect typed, Actor by);

    /** Raises a defect of an earlier round again, as it stood. */
    void again(String caseId, String defectId, Actor by);

    /** Takes a defect of the current round back. */
    void drop(String caseId, String defectId, Actor by);

    /**
     * A defect as it was typed.
     *
     * @param passages by id of the hit it cites; an empty passage means the passages of the hit
     */
    record NewDefect(String ground, String claims, Map<String, String> passages, String reasons, boolean obvious) {}
}
