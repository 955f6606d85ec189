package org.praetor;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One clock, one zone: every room reads time from here. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class TimeConfiguration {

    /** Commands, which run without a context, take it from here. */
    @Bean
    public static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
