package org.praetor.proceeding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step waits for somebody. Published in the engine's transaction.
 *
 * @param stepId id of this open step, unique for ever
 * @param step id in the model
 * @param candidate staff role or party role
 * @param staff true when the candidate is a staff role
 * @param party party id when the step belongs to one party
 * @param rule of the clock that gives its due date, or null
 * @param meets rules of the clocks that its completion meets
 * @param dueAt due instant of its clock, or null
 */
public record StepOpened(
        String stepId,
        String caseId,
        String proceeding,
        String step,
        String candidate,
        boolean staff,
        @Nullable String party,
        String phase,
        String skill,
        List<String> fourEyes,
        boolean duringHold,
        @Nullable String rule,
        List<String> meets,
        @Nullable Instant dueAt,
        int priority) {}
