package org.praetor.clock;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.praetor.account.Organisations;
import org.praetor.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The calendar of each body: the public notices less the days on which it is closed. */
@Component
class BodyCalendars {

    private static final String NO_BODY = "";

    private final HolidayNoticeRows notices;
    private final Organisations organisations;
    private final LoadingCache<String, WorkingCalendar> shown;

    BodyCalendars(HolidayNoticeRows notices, Organisations organisations) {
        this.notices = notices;
        this.organisations = organisations;
        this.shown =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::of);
    }

    /** The calendar as it is now: for every date that is stored. */
    WorkingCalendar of(String body) {
        return new WorkingCalendar(notices.inForce(), organisations.closures(body));
    }

    /** Whether the public notice of the year is still to come; at most a minute old. */
    boolean provisional(int year) {
        return shown(NO_BODY).provisional(year);
    }

    /** At most a minute old: for counting days in lists. */
    WorkingCalendar shown(String body) {
        return shown.get(body);
    }
}
