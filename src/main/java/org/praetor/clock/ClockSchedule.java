package org.praetor.clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps alarms every few minutes and works out again what is asked for at once; {@code praetor.schedules: off} leaves it to whoever asks. */
@Component
@ConditionalOnProperty(name = "praetor.schedules", havingValue = "true", matchIfMissing = true)
class ClockSchedule {

    private final AlarmSweep sweep;
    private final Recomputation recomputation;

    ClockSchedule(AlarmSweep sweep, Recomputation recomputation) {
        this.sweep = sweep;
        this.recomputation = recomputation;
    }

    @Scheduled(fixedDelayString = "${praetor.clock.recompute.every:PT5S}", initialDelayString = "PT20S")
    void recompute() {
        recomputation.work();
    }

    @Scheduled(fixedDelayString = "${praetor.clock.alarms.every:PT5M}", initialDelayString = "PT1M")
    void sweep() {
        sweep.sweep();
    }
}
