package org.praetor.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the board shows of one body at one moment. */
public record Figures(
        long openCases,
        long overdue,
        long dueToday,
        long dueThisWeek,
        OnTime onTime,
        List<StageRow> stages,
        List<OutcomeRow> outcomes) {

    /**
     * Steps of the span that had a due date (R-STA-03): completed in time ÷ completed.
     *
     * @param completed all completed ones
     */
    public record OnTime(long inTime, long completed) {

        /** Per cent with two decimals, half up (T20); null when nothing was completed. */
        public @Nullable BigDecimal share() {
            return completed == 0
                    ? null
                    : BigDecimal.valueOf(inTime * 100).divide(BigDecimal.valueOf(completed), 2, RoundingMode.HALF_UP);
        }
    }

    /**
     * One stage of one proceeding.
     *
     * @param averageDays mean time from opening to completion of its staff steps in the span, in days; null without any
     */
    public record StageRow(
            String proceeding,
            String phase,
            long open,
            long overdue,
            @Nullable BigDecimal averageDays) {}

    /** Cases closed in the span, by outcome. */
    public record OutcomeRow(String proceeding, String outcome, long cases) {}
}
