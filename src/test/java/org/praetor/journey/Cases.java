package org.praetor.journey;

import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.clock.Clocks;
import org.praetor.delivery.Deliveries;
import org.praetor.letter.Letters;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.Worklist;
import org.springframework.boot.test.context.TestComponent;

/** Where a case's state can be read, for {@link CaseAssert}. */
@TestComponent
record Cases(
        CaseFiles files,
        CaseRecord record,
        Clocks clocks,
        Letters letters,
        Deliveries deliveries,
        Worklist worklist,
        Proceedings proceedings,
        Trail trail,
        Timers timers) {

    CaseAssert then(String caseId) {
        return new CaseAssert(caseId, this);
    }
}
