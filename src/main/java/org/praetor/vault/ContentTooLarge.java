package org.praetor.vault;

import org.praetor.PraetorException;

/** The content is longer than allowed; nothing of it was kept. */
public final class ContentTooLarge extends PraetorException {

    public ContentTooLarge(long limit) {
        super(Kind.INVALID, "content.too-large", "limit " + limit + " bytes");
    }
}
