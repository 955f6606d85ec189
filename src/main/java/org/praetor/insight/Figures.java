package org.praetor.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the board shows of one body at one moment. */
public record Figures(
        long openCases, long overdue, long dueToday, long dueThisWeek, OnTime onTime, List<StageRow> stages) {

    /** Staff steps of the span that had a due date (R-STA-03). */
    public record OnTime(long inTime, long late) {

        public long completed() {
            return inTime + late;
        }

        /** Completed in time ÷ completed, per cent with two decimals, half up (T20); null when nothing was completed. */
        public @Nullable BigDecimal share() {
            return completed() == 0
                    ? null
                    : BigDecimal.valueOf(inTime * 100).divide(BigDecimal.valueOf(completed()), 2, RoundingMode.HALF_UP);
        }
    }

    /**
     * One stage of one proceeding.
     *
     * @param open open cases that are in it
     * @param overdue open steps of it whose time is over
     * @param passed stays in it that ended in the span
     * @param averageDays mean length of those stays in calendar days; null without any
     */
    public record StageRow(
            String proceeding,
            String phase,
            long open,
            long overdue,
            long passed,
            @Nullable BigDecimal averageDays) {}
}
