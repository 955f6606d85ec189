package org.praetor.clock;

import java.util.List;

/** A change of the calendar or of the rules, or days that do not count, moved dates of a case: published once for the case, in the transaction that moves them. */
public record DatesMoved(String caseId, String reason, List<DateMove> moves) {

    public DatesMoved {
        moves = List.copyOf(moves);
    }
}
