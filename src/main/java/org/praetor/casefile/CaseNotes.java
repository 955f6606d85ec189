package org.praetor.casefile;

import java.util.List;
import org.praetor.account.Actor;

/** Internal notes of a case. For everybody but its staff the case is {@code case.unknown} here. */
public interface CaseNotes {

    CaseNote add(String caseId, String text, Actor by);

    /** Oldest first. */
    List<CaseNote> of(String caseId, Actor reader);
}
