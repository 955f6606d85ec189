package org.praetor.delivery;

import java.time.LocalDate;

/**
 * One case of a digest.
 *
 * @param what name of what is due, in Chinese and English ({@link Deliveries#OR_IN_ENGLISH}); never a title or a name
 * @param provisional the day is one of a year whose holidays are not published yet (暂定, R-CAL-21)
 * @param daysLeft working days left on the day of the digest, 0 on the last one, negative when overdue
 * @param late true when it comes later than it should have (迟发)
 */
public record DigestLine(
        String caseId, String what, LocalDate dueOn, boolean provisional, long daysLeft, boolean late) {}
