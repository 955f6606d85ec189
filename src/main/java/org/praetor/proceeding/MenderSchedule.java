package org.praetor.proceeding;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares dates with their clocks at start and every hour; {@code praetor.schedules: off} leaves it to whoever asks. */
@Component
@ConditionalOnProperty(name = "praetor.schedules", havingValue = "true", matchIfMissing = true)
class MenderSchedule {

    private final Mender mender;

    MenderSchedule(Mender mender) {
        this.mender = mender;
    }

    @Scheduled(fixedDelayString = "${praetor.clock.mend.every:PT1H}", initialDelayString = "PT10S")
    void mend() {
        mender.mend();
    }
}
