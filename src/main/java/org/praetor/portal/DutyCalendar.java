package org.praetor.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.praetor.clock.LegalClock;
import org.praetor.worklist.Duties.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The clocks that a person has to keep as a calendar: the last day in time as a whole day, the end of a period in hours as its
 * moment. It names the case by its number and the period, never what the case is about.
 */
@Component
class DutyCalendar {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final MessageSource messages;
    private final Clock clock;
    private final String baseUrl;

    DutyCalendar(MessageSource messages, Clock clock, @Value("${praetor.base-url}") String baseUrl) {
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** @param door path of the cases of this person: {@code /desk/cases/} or {@code /portal/cases/} */
    String of(List<Duty> duties, String door, Locale language) {
        ICalendar calendar = new ICalendar()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Praetor//Deadlines//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", text("portal.feed.name", language))
                .text("X-WR-CALNAME", text("portal.feed.name", language))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        Instant now = clock.instant();
        duties.forEach(duty -> event(calendar, duty, door, now, language));
        return calendar.line("END", "VCALENDAR").toString();
    }

    private void event(ICalendar calendar, Duty duty, String door, Instant now, Locale language) {
        LegalClock legal = duty.clock();
        String what = duty.file().number() + " " + duty.what();
        calendar.line("BEGIN", "VEVENT")
                .line("UID", legal.id())
                .line("DTSTAMP", MOMENT.format(now))
                .line("SEQUENCE", Integer.toString(legal.version()));
        if (legal.proof().hours()) {
            calendar.line("DTSTART", MOMENT.format(legal.due()));
        } else {
            calendar.line("DTSTART;VALUE=DATE", day(legal.dueOn()))
                    .line("DTEND;VALUE=DATE", day(legal.dueOn().plusDays(1)));
        }
        calendar.text("SUMMARY", legal.provisional() ? text("portal.feed.provisional", language, what) : what)
                .line("STATUS", legal.provisional() ? "TENTATIVE" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT")
                .line("CLASS", "PRIVATE")
                .line("URL", baseUrl + door + legal.caseId())
                .line("END", "VEVENT");
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
