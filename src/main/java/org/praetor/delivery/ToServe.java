package org.praetor.delivery;

import java.time.Instant;

/** A letter that cannot be served electronically on a party and waits for the clerk. */
public record ToServe(String letterId, String caseId, String partyId, String letter, Instant since) {}
