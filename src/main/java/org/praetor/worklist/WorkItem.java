package org.praetor.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for somebody.
 *
 * @param candidate staff role or party role it is offered to
 * @param party party id when it belongs to one party only
 * @param unit unit it is offered to, null for every unit of the body
 * @param field field of work asked for (R-REG-02), null for any
 * @param onHold true while its case is on hold
 * @param dueAt due instant of its clock; far in the future when it has none or the clock is stopped
 * @param holder account that has claimed it or was given it
 * @param version counts every change; a stale version is refused
 */
public record WorkItem(
        String id,
        String caseId,
        String body,
        String proceeding,
        @Nullable String kind,
        String step,
        String candidate,
        @Nullable String party,
        boolean staff,
        String phase,
        @Nullable String unit,
        @Nullable String field,
        List<String> fourEyes,
        boolean duringHold,
        boolean onHold,
        Instant dueAt,
        int priority,
        Instant openedAt,
        @Nullable String holder,
        @Nullable String doer,
        @Nullable Instant closedAt,
        @Nullable Boolean completed,
        int version) {

    /** True while a hold of the case forbids it; {@code duringHold} steps go on. */
    public boolean locked() {
        return onHold && !duringHold;
    }

    WorkItem heldBy(String person) {
        return new WorkItem(
                id,
                caseId,
                body,
                proceeding,
                kind,
                step,
                candidate,
                party,
                staff,
                phase,
                unit,
                field,
                fourEyes,
                duringHold,
                onHold,
                dueAt,
                priority,
                openedAt,
                person,
                doer,
                closedAt,
                completed,
                version);
    }

    public boolean open() {
        return closedAt == null;
    }
}
