package org.praetor.examination;

import java.util.List;
import org.praetor.formality.Finding;
import org.praetor.formality.Reading;

/**
 * What a party's new files hold, before they are sent.
 *
 * @param findings what the formal rules would say of the whole application with them; empty for files that are not examined
 * @param fresh for each of them whether the text under examination had it not
 * @param earlier what was adopted into the opinion that the party answers, and what the new files make of it
 */
public record Preview(Reading reading, List<Finding> findings, List<Boolean> fresh, List<EarlierFinding> earlier) {

    public Preview {
        findings = List.copyOf(findings);
        fresh = List.copyOf(fresh);
        earlier = List.copyOf(earlier);
    }
}
