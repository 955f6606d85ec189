package org.praetor.vault;

import org.praetor.PraetorException;

/** The data key of the case was destroyed: nothing of its content can be read or added. */
public final class DestroyedContent extends PraetorException {

    DestroyedContent(String caseId) {
        super(Kind.CONFLICT, "content.erased", "case " + caseId);
    }
}
