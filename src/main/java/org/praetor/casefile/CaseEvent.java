package org.praetor.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case and that a clock may start from.
 *
 * @param name as in the trigger column of the deadlines table: {@code filed}, {@code accepted}, {@code answered},
 *     {@code served.opinion}
 * @param party party id when it concerns one party (service), else null
 * @param on legal date: the date received or served, never the date typed
 * @param at instant for clocks in hours
 */
public record CaseEvent(
        long sequence, String caseId, String name, @Nullable String party, LocalDate on, Instant at) {}
