package org.praetor.proceeding;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Gives the engine the time of a clock that is not the system's: what tests set, the engine sees. */
class EngineTime extends CommandInterceptor {

    private final Clock clock;
    private final boolean system;

    EngineTime(Clock clock) {
        this.clock = clock;
        this.system = clock.equals(Clock.system(clock.getZone()));
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!system) {
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        }
        return getNext().execute(command);
    }
}
