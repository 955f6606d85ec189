package org.praetor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TurnstileTest {

    /** A clock that the test moves. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-11-02T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void an_address_asks_so_often_a_minute_and_others_are_not_concerned() {
        Moved clock = new Moved();
        Turnstile turnstile = new Turnstile(clock, 1, 2, Duration.ZERO);

        assertThat(turnstile.mayAsk("192.0.2.1")).isTrue();
        assertThat(turnstile.mayAsk("192.0.2.1")).isTrue();
        assertThat(turnstile.mayAsk("192.0.2.1")).isFalse();
        assertThat(turnstile.mayAsk("192.0.2.2")).isTrue();
        clock.now = clock.now.plusSeconds(61);
        assertThat(turnstile.mayAsk("192.0.2.1")).isTrue();
    }

    @Test
    void a_place_is_free_again_when_it_is_given_back() {
        Turnstile turnstile = new Turnstile(new Moved(), 1, 2, Duration.ZERO);

        try (Turnstile.Place place = turnstile.enter().orElseThrow()) {
            assertThat(place).isNotNull();
            assertThat(turnstile.enter()).isEmpty();
        }
        assertThat(turnstile.enter()).isPresent();
    }
}
