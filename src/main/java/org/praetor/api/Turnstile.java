package org.praetor.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the examination of strangers' files from taking the machine from the people who work on it: so many at once, and so many a minute from one address. */
@Component
class Turnstile {

    private static final int ADDRESSES = 100_000;

    private final Semaphore places;
    private final int perMinute;
    private final Duration patience;
    private final Cache<String, AtomicInteger> entered;

    Turnstile(
            Clock clock,
            @Value("${praetor.examinations.at-once:2}") int atOnce,
            @Value("${praetor.examinations.per-minute:30}") int perMinute,
            @Value("${praetor.examinations.patience:5s}") Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.perMinute = perMinute;
        this.patience = patience;
        this.entered = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(ADDRESSES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** A place that has to be given back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Counts one question of this address; false when it has asked too often within the minute. */
    boolean mayAsk(String address) {
        return entered.get(address, first -> new AtomicInteger()).incrementAndGet() <= perMinute;
    }

    /** Waits a little for a place. */
    Optional<Place> enter() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(places::release)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
