package org.praetor.worklist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.filing.Uploads;
import org.praetor.form.Rows;

/**
 * What a browser sent for a step or an act.
 *
 * @param parameters input name → values
 * @param files attached files, not stored yet
 * @param party for whom a member of staff enters the paper, where several could be meant
 * @param receivedOn day of receipt when a member of staff enters a paper for a party, else null (today)
 */
public record StepInput(
        Map<String, List<String>> parameters,
        List<Uploads.Incoming> files,
        @Nullable String party,
        @Nullable LocalDate receivedOn) {

    /** What somebody sends for himself, or for the only party that can be meant. */
    public StepInput(
            Map<String, List<String>> parameters, List<Uploads.Incoming> files, @Nullable LocalDate receivedOn) {
        this(parameters, files, null, receivedOn);
    }

    /** Idempotency key of the page; a page without one gets a key that nobody repeats. */
    String onceKey() {
        List<String> keys = parameters.get("_once");
        return keys == null || keys.isEmpty() || keys.get(0).isBlank()
                ? UUID.randomUUID().toString()
                : keys.get(0);
    }

    /** True when the button that sends was pressed, not one that only changes the page. */
    boolean submitted() {
        return parameters.containsKey("_submit");
    }

    /** The same after a button that adds or drops a row or a file; empty when none was pressed. */
    Optional<StepInput> rowsPressed() {
        return Rows.pressed(parameters).map(after -> new StepInput(after, List.of(), party, receivedOn));
    }

    /** The same with the ids of stored files added to their fields. */
    StepInput with(Map<String, List<String>> documents) {
        Map<String, List<String>> merged = new HashMap<>(parameters);
        documents.forEach((field, ids) -> merged.merge(
                field,
                ids,
                (before, after) ->
                        Stream.concat(before.stream(), after.stream()).toList()));
        return new StepInput(merged, List.of(), party, receivedOn);
    }
}
