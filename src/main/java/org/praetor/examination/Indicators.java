package org.praetor.examination;

import java.util.List;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;

/**
 * What the machine notices of abnormal filing (非正常申请, domain.md §5.5) in the texts and people of a case and of others in the same body: hints that somebody should look,
 * never a decision. Worked out when they are asked for; nothing of them is kept, written to the audit record or shown to a party.
 */
public interface Indicators {

    /** Hints are for staff of the body that has the case. */
    static boolean forReader(CaseFile file, Actor reader) {
        return reader.staff() && file.body().equals(reader.bodyId());
    }

    /**
     * The hints of a case in the order of {@link Indicator.Kind}. None for staff of a body that only takes part in the case: what another body holds is not theirs.
     *
     * @throws org.praetor.PraetorException {@code case.unknown} for parties and for staff who may not see the case
     */
    List<Indicator> of(String caseId, Actor reader);
}
