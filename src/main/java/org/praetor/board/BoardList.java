package org.praetor.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.insight.Slice;

/**
 * The list behind a figure.
 *
 * @param title message key
 * @param named what the list is narrowed to, in words: a proceeding, a stage, a person
 */
record BoardList(Asked asked, String title, List<String> named, List<Line> lines, long total) {

    static final int PAGE = 50;

    /**
     * What was asked for, as it stands in the address.
     *
     * @param holder account whose work in hand is asked for, {@code -} for what nobody holds; empty for a figure
     * @param page from 1
     */
    record Asked(Slice slice, String proceeding, String phase, String holder, int page) {

        Asked {
            page = Math.max(1, page);
        }

        /** Of a person's work only what is overdue. */
        boolean overdue() {
            return slice == Slice.OVERDUE;
        }

        boolean ofPerson() {
            return !holder.isEmpty();
        }

        int offset() {
            return (page - 1) * PAGE;
        }
    }

    /**
     * One counted thing.
     *
     * @param item id of the open step, null unless it is one
     * @param subject null for a reader who is recused from the case
     * @param due last day in time
     * @param daysLeft working days left, null when it is over or has no date
     * @param ended day on which it ended, null while it is open
     * @param assignable true for a step that staff do
     */
    record Line(
            String caseId,
            @Nullable String item,
            String number,
            @Nullable String subject,
            String proceeding,
            String phase,
            @Nullable String step,
            @Nullable String holder,
            LocalDate began,
            @Nullable LocalDate due,
            @Nullable Long daysLeft,
            @Nullable LocalDate ended,
            boolean assignable) {}

    public long pages() {
        return (total + PAGE - 1) / PAGE;
    }
}
