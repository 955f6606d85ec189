package org.praetor.board;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.insight.Figures;

/** The board as its page shows it: names instead of ids, and the length of each bar in per cent of the longest. */
record BoardView(Figures figures, List<Stage> stages, List<Person> people) {

    /**
     * @param onTimeShare of the bar: cases in the stage
     * @param lateShare of the bar: overdue steps
     * @param daysShare of the bar: average days
     */
    record Stage(
            String proceeding,
            String proceedingName,
            String phase,
            String phaseName,
            long open,
            long overdue,
            long passed,
            @Nullable BigDecimal averageDays,
            long openShare,
            long lateShare,
            long daysShare) {}

    /** Load of one person. */
    record Person(String id, String name, long items, long overdue, long itemsShare, long lateShare) {}

    static long share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
