package org.praetor.clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every few minutes; {@code praetor.schedules: off} leaves it to whoever asks. */
@Component
@ConditionalOnProperty(name = "praetor.schedules", havingValue = "true", matchIfMissing = true)
class AlarmSchedule {

    private final AlarmSweep sweep;

    AlarmSchedule(AlarmSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "${praetor.clock.alarms.every:PT5M}", initialDelayString = "PT1M")
    void sweep() {
        sweep.sweep();
    }
}
