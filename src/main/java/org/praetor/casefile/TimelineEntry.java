package org.praetor.casefile;

import java.time.Instant;
import java.util.List;

/** One line of what happened; {@code key} is a message key. */
public record TimelineEntry(Instant at, String by, String key, List<String> arguments, boolean visibleToParties) {}
