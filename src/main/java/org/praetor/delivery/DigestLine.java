package org.praetor.delivery;

import java.time.LocalDate;

/**
 * One case of a digest.
 *
 * @param what name of what is due, in Chinese and English ({@link Deliveries#OR_IN_ENGLISH}); never a title or a name
 * @param daysLeft working days left on the day of the digest, 0 on the last one, negative when overdue
 * @param late true when it comes later than it should have (迟发)
 */
public record DigestLine(String caseId, String what, LocalDate dueOn, long daysLeft, boolean late) {}
