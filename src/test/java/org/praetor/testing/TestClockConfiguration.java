package org.praetor.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Replaces the application's clock in tests. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClockConfiguration {

    @Bean
    @Primary
    SettableClock testClock() {
        return new SettableClock();
    }

    @Bean
    static TestCsrfInSessions testCsrfInSessions() {
        return new TestCsrfInSessions();
    }
}
