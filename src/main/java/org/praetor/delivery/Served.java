package org.praetor.delivery;

import java.time.LocalDate;

/** A letter was served on a party; published in the same transaction as the case event {@code served.<letter>}. */
public record Served(String caseId, String letterId, String letter, String party, LocalDate on) {}
