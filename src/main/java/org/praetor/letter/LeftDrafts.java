package org.praetor.letter;

import org.praetor.casefile.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A closed case has no draft: nobody could issue it any more. */
@Component
class LeftDrafts {

    private final Letters letters;

    LeftDrafts(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void on(CaseClosed closed) {
        letters.discard(closed.caseId());
    }
}
