package org.praetor.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;

/**
 * Port: takes the submissions of steps whose model names it in the property {@code secret} (a vote, a sealed offer).
 * Nothing else gets them: not the record, process variables, the timeline or search. Beans of this type are found by
 * themselves.
 */
public interface SecretReceiver {

    /** Name in models. */
    String name();

    /**
     * Called in the transaction of the step, which it may refuse.
     *
     * @param receivedOn the day of receipt
     * @param values by field key, in JSON shape
     */
    void receive(
            String caseId,
            String step,
            @Nullable String party,
            Actor by,
            LocalDate receivedOn,
            Map<String, Object> values);
}
