package org.praetor.casefile;

import java.time.Instant;

/** A note between members of staff; never shown to parties, never part of a letter. */
public record CaseNote(String id, String caseId, Instant at, String by, String text) {}
