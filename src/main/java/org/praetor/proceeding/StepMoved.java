package org.praetor.proceeding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The due date or priority of an open step changed with its clock. */
public record StepMoved(String stepId, @Nullable Instant dueAt, int priority) {}
