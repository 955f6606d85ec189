package org.praetor.proceeding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares dates with their clocks at start and every hour; {@code praetor.schedules: off} leaves it to whoever asks. */
@Component
@ConditionalOnProperty(name = "praetor.schedules", havingValue = "true", matchIfMissing = true)
class MenderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MenderSchedule.class);

    private final Mender mender;

    MenderSchedule(Mender mender) {
        this.mender = mender;
    }

    /** The job executor begins when the application is ready, which is later: no wrong date fires before it is put right. */
    @EventListener(ApplicationStartedEvent.class)
    void mendBeforeJobsRun() {
        try {
            mender.mend();
        } catch (RuntimeException e) {
            LOG.error("dates were not compared with their clocks at start; the next look is within the hour", e);
        }
    }

    @Scheduled(
            fixedDelayString = "${praetor.clock.mend.every:PT1H}",
            initialDelayString = "${praetor.clock.mend.every:PT1H}")
    void mend() {
        mender.mend();
    }
}
