package org.praetor.examination;

import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** What never leaves the house: only staff who may see the case read it, and only they write it. */
@Component
class Internal {

    private final CaseFiles cases;
    private final RoundRows rounds;

    Internal(CaseFiles cases, RoundRows rounds) {
        this.cases = cases;
        this.rounds = rounds;
    }

    /** The case, for a member of staff who may see it; for everybody else it does not exist. */
    CaseFile open(String caseId, Actor reader) {
        CaseFile file = cases.get(caseId, reader);
        if (!reader.staff()) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "case.unknown", caseId);
        }
        return file;
    }

    /** Locks the case for a member of staff; gives its current round, without which there is nothing to write to. */
    int lock(String caseId, Actor by) {
        open(caseId, by);
        cases.lock(caseId);
        int round = rounds.current(caseId);
        if (round == 0) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "examination.no-round", caseId);
        }
        return round;
    }
}
