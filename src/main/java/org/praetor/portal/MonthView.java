package org.praetor.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of the calendar, week by week from Monday to Sunday.
 *
 * @param weeks seven days each; days of the months beside it are null
 * @param workingDays how many working days the month has
 * @param provisional true when the notice of the year is not out (R-CAL-21)
 * @param closures true when closures of the reader's body count
 * @param own true when the reader's own due dates are on it
 */
record MonthView(
        YearMonth month,
        List<List<MonthView.@Nullable Day>> weeks,
        long workingDays,
        boolean provisional,
        boolean closures,
        boolean own) {

    /**
     * One day.
     *
     * @param makeUp true for a weekend day that is worked (调休)
     * @param name of the holiday, the make-up day or the closure; null for a plain working day or weekend
     */
    record Day(
            LocalDate date,
            boolean rest,
            boolean makeUp,
            @Nullable String name,
            boolean today,
            List<Due> dues) {

        /** True when there is something to say of the day. */
        public boolean special() {
            return name != null || !dues.isEmpty();
        }
    }

    /**
     * What the reader has to keep on that day.
     *
     * @param time of day for a period in hours, else null
     */
    record Due(
            String path,
            String number,
            String what,
            boolean provisional,
            @Nullable String time) {}

    /** The days that have a name or a due date. */
    public List<Day> special() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> day != null && day.special())
                .toList();
    }
}
