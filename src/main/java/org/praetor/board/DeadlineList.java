package org.praetor.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.ClockFilter;
import org.praetor.worklist.CaseView;

/**
 * A list of legal clocks by the last day in time.
 *
 * @param own true when the reader sees only the cases that he has in hand
 */
record DeadlineList(Asked asked, boolean own, List<Line> lines, long total) {

    static final int PAGE = 50;

    /**
     * What was asked for, as it stands in the address.
     *
     * @param whose {@code party} or {@code staff}, empty for both
     * @param holder account that has to keep the clock, {@code -} for nobody yet; empty for all
     * @param page from 1
     */
    record Asked(
            @Nullable LocalDate from,
            LocalDate to,
            String proceeding,
            String rule,
            ClockFilter.Which state,
            String whose,
            String holder,
            int page) {

        Asked {
            page = Math.min(Math.max(1, page), 10_000);
        }

        int offset() {
            return (page - 1) * PAGE;
        }
    }

    /**
     * One clock. A reader who is recused from the case learns no more than that there is one.
     *
     * @param shown false when the reader is recused
     * @param trigger what began the period, in words
     * @param party true when a party has to keep it
     * @param holder name of who has to keep it, null for nobody yet or a party
     */
    record Line(
            String caseId,
            String number,
            String proceeding,
            CaseView.ClockView entry,
            String trigger,
            boolean shown,
            boolean party,
            @Nullable String holder) {}

    /** A choice of a filter. */
    record Choice(String key, String name) {}

    public long pages() {
        return (total + PAGE - 1) / PAGE;
    }
}
