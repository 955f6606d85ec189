package org.praetor.examination;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On what grounds an application can be defective in substance; read from {@code examination/grounds.csv}. */
@Component
public class LegalGrounds {

    private static final String RESOURCE = "/examination/grounds.csv";

    private final List<Ground> all = read();

    /** All grounds, in the order of the table. */
    public List<Ground> all() {
        return all;
    }

    /** Those that can concern a kind of patent; all where the kind is not known. */
    public List<Ground> of(@Nullable String kind) {
        return all.stream()
                .filter(ground -> kind == null || ground.kinds().contains(kind))
                .toList();
    }

    public Optional<Ground> find(String key) {
        return all.stream().filter(ground -> ground.key().equals(key)).findFirst();
    }

    /** A ground that the record names; the table never loses a row. */
    Ground get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no row " + key + " in " + RESOURCE));
    }

    private static List<Ground> read() {
        try (InputStream content = LegalGrounds.class.getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException("missing on the class path: " + RESOURCE);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .skip(1)
                        .map(line -> line.split(";", -1))
                        .map(cells -> new Ground(
                                cells[0], cells[1], cells[2], Set.of(cells[3].split(",")), cells[4].equals("yes")))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
