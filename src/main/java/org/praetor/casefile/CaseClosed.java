package org.praetor.casefile;

import java.time.Instant;

/** Published in the closing transaction. */
public record CaseClosed(String caseId, Outcome outcome, Instant at) {}
