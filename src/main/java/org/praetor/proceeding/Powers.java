package org.praetor.proceeding;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praetor.account.Organisation.Kind;

/** Who holds the power for which class of acts (domain.md §0.4), from {@code proceeding/powers.csv}. */
final class Powers {

    private final Map<String, Kind> holders = Csv.rows("/proceeding/powers.csv", ",", 3).stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Kind.valueOf(row.get(1))));

    /** Empty for a class the table does not know: then the model's own word stands. */
    Optional<Kind> holder(String statisticsClass) {
        return Optional.ofNullable(holders.get(statisticsClass));
    }
}
