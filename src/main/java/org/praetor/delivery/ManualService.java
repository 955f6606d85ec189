package org.praetor.delivery;

import java.time.LocalDate;

/**
 * Service by other means than the inbox, as the clerk enters it.
 *
 * @param day signed on the service record (R-SVC-01), recorded (R-SVC-02), on the return receipt (R-SVC-03), or of the
 *     publication of a public notice (R-SVC-05)
 * @param abroad the addressee has no domicile in China: a public notice then runs 60 days instead of 30
 * @param evidence who received and in what relation, witnesses or pictures and why it was refused, tracking number, or
 *     the notice and why other modes failed
 */
public record ManualService(ServiceMode mode, LocalDate day, boolean abroad, String evidence) {

    private static final int NOTICE_DAYS = 30;
    private static final int NOTICE_DAYS_ABROAD = 60;

    /** The day from which periods run: of a public notice the end of its period, otherwise the day itself. */
    public LocalDate deemedOn() {
        return mode == ServiceMode.PUBLIC_NOTICE ? day.plusDays(abroad ? NOTICE_DAYS_ABROAD : NOTICE_DAYS) : day;
    }
}
