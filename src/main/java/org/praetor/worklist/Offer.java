package org.praetor.worklist;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A queue: of what a person may do, that which nobody holds and that which is his.
 *
 * @param onlyMine only what he holds, or somebody whose deputy he is
 * @param step only this step, or null
 */
record Offer(Standing standing, boolean onlyMine, @Nullable String step) {

    String condition() {
        return standing.suits() + """
                 AND (i.holder = ANY (:people) OR (NOT :onlyMine AND i.holder IS NULL))
                 AND (CAST(:step AS text) IS NULL OR i.step = :step)
                """;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = standing.parameters();
        parameters.put("onlyMine", onlyMine);
        parameters.put("step", step);
        return parameters;
    }
}
