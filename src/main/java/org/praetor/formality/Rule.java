package org.praetor.formality;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * One formal rule of the rule book.
 *
 * @param id row of the rule book, FE-CLM-03
 * @param severity of its findings, unless one says otherwise
 * @param basis statute and article as cited
 * @param from first filing date it applies to; {@code to} the last
 */
record Rule(
        String id, Severity severity, Set<PatentKind> kinds, String basis, LocalDate from, LocalDate to, Check check) {

    static final Set<PatentKind> ANY = EnumSet.allOf(PatentKind.class);
    static final Set<PatentKind> TECHNICAL = EnumSet.of(PatentKind.INVENTION, PatentKind.UTILITY_MODEL);
    static final Set<PatentKind> DESIGNS = EnumSet.of(PatentKind.DESIGN);

    /** What it looks at; it reports to the examination. */
    @FunctionalInterface
    interface Check {
        void look(Examination examination);
    }

    static Rule of(String id, Severity severity, Set<PatentKind> kinds, String basis, Check check) {
        return new Rule(id, severity, kinds, basis, LocalDate.MIN, LocalDate.MAX, check);
    }

    Rule until(LocalDate last) {
        return new Rule(id, severity, kinds, basis, from, last, check);
    }

    Rule since(LocalDate first) {
        return new Rule(id, severity, kinds, basis, first, to, check);
    }

    boolean appliesOn(LocalDate filedOn) {
        return !filedOn.isBefore(from) && !filedOn.isAfter(to);
    }

    boolean appliesTo(PatentKind kind) {
        return kinds.contains(kind);
    }
}
