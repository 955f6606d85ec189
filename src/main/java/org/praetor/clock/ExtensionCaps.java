package org.praetor.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praetor.calendar.Period;

/** How far the extensions that somebody asks with, outside of a case, may go; read from {@code clock/extensions.csv}, the caps themselves from the deadlines tables. */
final class ExtensionCaps {

    private static final String RESOURCE = "/clock/extensions.csv";

    private final Map<String, Row> rows;

    /** @param caps keys of rows of the deadlines tables, for the first extension to the last */
    private record Row(String period, List<String> caps, String ruleId) {

        static Row of(String line) {
            String[] cells = line.split(";", -1);
            List<String> caps = Arrays.stream(cells[1].split(","))
                    .filter(cap -> !cap.isEmpty())
                    .toList();
            return new Row(cells[0], caps, cells[2]);
        }
    }

    private ExtensionCaps(List<Row> rows) {
        this.rows = rows.stream().collect(Collectors.toMap(Row::period, row -> row));
    }

    static ExtensionCaps read() {
        try (InputStream content = ExtensionCaps.class.getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException("missing on the class path: " + RESOURCE);
            }
            return new ExtensionCaps(new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Faults where there are more extensions than the rule book knows, or one is longer than its cap. */
    void check(Asked question, PeriodRule rule, List<Period> extensions, PeriodRules tables, LocalDate on) {
        Row row = rows.get(rule.rule());
        if (row == null || extensions.isEmpty()) {
            return;
        }
        List<PeriodRule> caps = row.caps().stream()
                .flatMap(cap -> tables.find(cap, "", on).stream())
                .toList();
        if (caps.isEmpty()) {
            question.fault("extend", "no-extension", rule.rule(), row.ruleId());
        } else if (extensions.size() > caps.size()) {
            String all = caps.stream().map(ExtensionCaps::said).collect(Collectors.joining(", "));
            question.fault("extend", "too-many-extensions", rule.rule(), String.valueOf(caps.size()), all);
        } else {
            for (int at = 0; at < extensions.size(); at++) {
                within(question, extensions.get(at), caps.get(at));
            }
        }
    }

    private static void within(Asked question, Period extension, PeriodRule cap) {
        boolean comparable = extension.unit() == cap.period().unit();
        if (!comparable || extension.amount() > cap.period().amount()) {
            question.fault("extend", "over-cap", extension.toString(), said(cap), cap.ruleId(), cap.basis());
        }
    }

    private static String said(PeriodRule cap) {
        return cap.rule() + " " + cap.period();
    }
}
