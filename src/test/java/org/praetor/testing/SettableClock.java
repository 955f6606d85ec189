package org.praetor.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of tests: stands still until it is set. */
public final class SettableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = LocalDateTime.of(2026, 3, 2, 9, 0).toInstant(ZoneOffset.ofHours(8));

    /** Sets local time in Shanghai, e.g. {@code 2026-03-02T09:00}. */
    public void set(String localDateTime) {
        now = LocalDateTime.parse(localDateTime).atZone(SHANGHAI).toInstant();
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
