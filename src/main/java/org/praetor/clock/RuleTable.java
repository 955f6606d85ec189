package org.praetor.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: the rows of all deadlines tables, read by the engine room. */
public interface RuleTable {

    /** The row in force on the date for the variant; a row without variant serves all variants. */
    Optional<PeriodRule> find(String rule, String variant, LocalDate on);

    List<PeriodRule> all();

    Set<String> keys();
}
