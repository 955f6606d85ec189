package org.praetor.proceeding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Small tables of this room on the class path; lines with {@code #} are remarks. */
final class Csv {

    private Csv() {}

    static List<List<String>> rows(String resource, String separator, int columns) {
        try (InputStream table = Objects.requireNonNull(Csv.class.getResourceAsStream(resource), resource)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(separator, columns)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
