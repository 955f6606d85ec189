package org.praetor.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which clocks a ground stops and on what basis (R-EXC-01…04); read from {@code clock/grounds.csv}. */
final class StopGrounds {

    private static final String RESOURCE = "/clock/grounds.csv";
    /** Ground of stops that somebody asks with, outside of a case. */
    static final String AS_GIVEN = "as-given";

    private static final String ANY = "*";

    /** Rows by ground, in their order. */
    private final Map<String, List<Row>> rows;

    /**
     * @param stops a rule key, a prefix such as {@code fasttrack.*}, or {@code *}
     * @param ruleId rule of the rule book that excludes the time
     */
    record Row(String ground, String stops, String ruleId, String basis) {

        boolean covers(String rule) {
            if (stops.endsWith(ANY)) {
                return rule.startsWith(stops.substring(0, stops.length() - 1));
            }
            return stops.equals(rule);
        }
    }

    private StopGrounds(List<Row> rows) {
        this.rows = rows.stream().collect(Collectors.groupingBy(Row::ground));
    }

    static StopGrounds read() {
        try (InputStream content = StopGrounds.class.getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException("missing on the class path: " + RESOURCE);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
                return new StopGrounds(lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .skip(1)
                        .map(line -> line.split(";", -1))
                        .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row by which the ground stops clocks of the rule; empty when it lets them run. */
    Optional<Row> find(String ground, String rule) {
        List<Row> own = rows.get(ground);
        for (Row row : own == null ? rows.getOrDefault(ANY, List.of()) : own) {
            if (row.covers(rule)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
