package org.praetor.delivery;

import java.time.LocalDate;

/**
 * Service by other means than the inbox, as the clerk enters it.
 *
 * @param day signed on the service record (R-SVC-01), recorded (R-SVC-02), on the return receipt (R-SVC-03), or of the
 *     publication of a public notice (R-SVC-05)
 * @param abroad the addressee has no domicile in China: a public notice then runs longer (R-SVC-05)
 * @param evidence who received and in what relation, witnesses or pictures and why it was refused, tracking number, or
 *     the notice and why other modes failed
 */
public record ManualService(ServiceMode mode, LocalDate day, boolean abroad, String evidence) {}
