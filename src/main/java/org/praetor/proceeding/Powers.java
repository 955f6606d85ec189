package org.praetor.proceeding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praetor.account.Organisation.Kind;

/** Who holds the power for which class of acts (domain.md §0.4), from {@code proceeding/powers.csv}. */
final class Powers {

    private static final String TABLE = "/proceeding/powers.csv";

    private final Map<String, Kind> holders;

    Powers() {
        try (InputStream table = Objects.requireNonNull(Powers.class.getResourceAsStream(TABLE), TABLE)) {
            holders = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.toMap(row -> row[0], row -> Kind.valueOf(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /** Empty for a class the table does not know: then the model's own word stands. */
    Optional<Kind> holder(String statisticsClass) {
        return Optional.ofNullable(holders.get(statisticsClass));
    }
}
