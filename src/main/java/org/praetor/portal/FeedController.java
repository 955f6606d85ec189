package org.praetor.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.CalendarFeeds;
import org.praetor.worklist.Duties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person's due dates for a calendar program. The token in the address is all that it shows; without one there is nothing. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int A_MINUTE = 30;

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final Duties duties;
    private final DutyCalendar calendar;
    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    FeedController(CalendarFeeds feeds, Accounts accounts, Duties duties, DutyCalendar calendar) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.duties = duties;
        this.calendar = calendar;
    }

    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        if (asked.get(token, first -> new AtomicInteger()).incrementAndGet() > A_MINUTE) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .build();
        }
        return feeds.reader(token)
                .flatMap(this::written)
                .map(written -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadlines.ics\"")
                        .body(written.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<String> written(Account account) {
        Locale language = account.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return accounts.actor(account.id())
                .map(actor -> calendar.of(
                        duties.of(actor, language), actor.staff() ? "/desk/cases/" : "/portal/cases/", language));
    }
}
