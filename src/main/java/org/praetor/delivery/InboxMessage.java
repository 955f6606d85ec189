package org.praetor.delivery;

import java.time.Instant;

/** A message in a person's inbox. */
public record InboxMessage(String id, String caseId, String subject, String body, Instant at, boolean read) {}
