package org.praetor.proceeding;

import java.util.List;
import org.praetor.clock.PeriodRules;

/** The deadlines tables on the class path and in further roots, read without Spring, engine or database. */
public final class ShippedRules {

    private ShippedRules() {}

    /** @param roots as in {@code praetor.proceedings.locations} */
    public static PeriodRules read(List<String> roots) {
        return Deadlines.of(Folders.of(roots).found());
    }
}
