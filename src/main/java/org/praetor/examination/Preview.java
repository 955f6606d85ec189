package org.praetor.examination;

import java.util.List;
import org.praetor.formality.Finding;
import org.praetor.formality.Reading;

/**
 * What a party's new files hold, before they are sent.
 *
 * @param findings what the formal rules would say of the whole application with them; empty for files that are not examined
 */
public record Preview(Reading reading, List<Finding> findings) {

    public Preview {
        findings = List.copyOf(findings);
    }
}
