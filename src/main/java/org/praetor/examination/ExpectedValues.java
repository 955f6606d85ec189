package org.praetor.examination;

import java.util.Map;
import org.praetor.casefile.CaseFile;

/** What the formal filing must show though no field of the request holds it, such as the fees due: a room above works it out. */
public interface ExpectedValues {

    /** By vocabulary key {@code x}, compared with {@code filed.x}; empty when nothing is known. */
    Map<String, Object> of(CaseFile file, Map<String, Object> vocabulary);
}
