package org.praetor.proceeding;

import java.util.List;

/** A proceeding of the product itself is faulty: the application does not start. */
class FaultyProceeding extends RuntimeException {

    FaultyProceeding(String proceeding, List<String> sentences) {
        super("the proceeding " + proceeding + " is refused:\n  " + String.join("\n  ", sentences));
    }
}
