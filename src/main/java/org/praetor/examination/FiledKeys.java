package org.praetor.examination;

import java.util.Set;
import org.praetor.casefile.CaseFile;

/** What the parties are asked about the formal filing: the engine room reads it from the forms of the case. */
public interface FiledKeys {

    /** Vocabulary keys {@code x} for which a form of the case asks {@code filed.x}. */
    Set<String> of(CaseFile file);
}
