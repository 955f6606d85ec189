package org.praetor.proceeding;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Port: due instants that whoever lists the open steps has noted, by step id. They follow {@link StepMoved}. */
public interface StepDates {

    Map<String, Instant> noted(Collection<String> stepIds);
}
