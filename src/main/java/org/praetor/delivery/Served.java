package org.praetor.delivery;

import java.time.LocalDate;

/**
 * A letter was served on a party; published in the same transaction as the case event {@code served.<letter>}. Service of a
 * letter that a later one of the same name has overtaken is proved, but moves nothing any more and is not published.
 *
 * @param joint true when this service counts for all parties of its role together: see {@link LetterService}
 */
public record Served(String caseId, String letterId, String letter, String party, boolean joint, LocalDate on) {}
