package org.praetor.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure counts: a case, a step of a case, or its stay in a stage.
 *
 * @param stepId null unless it is a step
 * @param step id of the step in the model, null unless it is one
 * @param beganAt when the case was filed, the step opened, the stage entered
 */
public record BoardRow(
        String caseId,
        @Nullable String stepId,
        @Nullable String step,
        String proceeding,
        String phase,
        Instant beganAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {}
