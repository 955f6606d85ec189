package org.praetor.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sent for a step or an act.
 *
 * @param parameters input name → values
 * @param receivedOn day of receipt when a member of staff enters a paper for a party, else null (today)
 * @param onceKey idempotency key of the page
 */
public record StepInput(
        Map<String, List<String>> parameters, @Nullable LocalDate receivedOn, String onceKey) {}
