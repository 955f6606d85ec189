package org.praetor.worklist;

import java.time.LocalDate;
import java.util.Locale;
import org.praetor.clock.Clocks;
import org.praetor.delivery.Deliveries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days as notices say them: one of a year whose holidays are not published is provisional (暂定, R-CAL-21). */
@Component
class NoticeDays {

    private final Clocks clocks;
    private final MessageSource messages;

    NoticeDays(Clocks clocks, MessageSource messages) {
        this.clocks = clocks;
        this.messages = messages;
    }

    /** An argument of a notice, in Chinese and in English where it needs words. */
    String of(LocalDate day) {
        return provisional(day)
                ? marked(day, Locale.SIMPLIFIED_CHINESE) + Deliveries.OR_IN_ENGLISH + marked(day, Locale.ENGLISH)
                : day.toString();
    }

    boolean provisional(LocalDate day) {
        return clocks.provisional(day);
    }

    private String marked(LocalDate day, Locale language) {
        return messages.getMessage("notice.provisional", new Object[] {day.toString()}, language);
    }
}
