package org.praetor.proceeding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates that differed from their clock and were put right, for the page of the administrator. */
@Component
public class MendedDates {

    private static final int SHOWN = 200;

    private final MendedRows rows;

    MendedDates(MendedRows rows) {
        this.rows = rows;
    }

    /**
     * One date.
     *
     * @param element id of the model's element
     * @param kind {@code timer}, {@code step} (of the engine) or {@code item} (of the work list): end of a message key
     * @param was null when it had none
     */
    public record Mended(
            String caseId,
            String element,
            String kind,
            @Nullable Instant was,
            Instant became,
            Instant at) {}

    /** The newest ones. */
    public List<Mended> latest() {
        return rows.latest(SHOWN);
    }
}
