package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.proceeding.ShippedRules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtensionCapsTest {

    @Test
    void every_period_and_every_cap_is_a_row_of_the_shipped_tables() throws Exception {
        Set<String> keys = ShippedRules.read(List.of()).rows().stream()
                .map(PeriodRule::rule)
                .collect(Collectors.toSet());
        try (InputStream content = Objects.requireNonNull(getClass().getResourceAsStream("/clock/extensions.csv"))) {
            List<String> named = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .flatMap(cells -> Stream.concat(Stream.of(cells[0]), Stream.of(cells[1].split(","))))
                    .filter(key -> !key.isEmpty())
                    .toList();
            assertThat(named)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(key -> assertThat(keys).contains(key));
        }
    }
}
