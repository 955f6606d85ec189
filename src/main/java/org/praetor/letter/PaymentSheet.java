package org.praetor.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is to be paid on the filing day (domain.md §6.9): filing, printing, surcharges, priority, substantive
 * examination. Amounts are rows of {@code fees/application.csv}, in yuan. The reduction (85 % for one, 70 % for several
 * applicants) takes filing and examination fee only, never printing and surcharges.
 *
 * @param complete false when the number of pages is not known, so that a surcharge may be missing
 */
public record PaymentSheet(List<Line> lines, BigDecimal total, boolean complete) {

    private static final List<String[]> TABLE = read();

    /** One fee: {@code count} times {@code amount}, less the reduction. */
    public record Line(String fee, int count, BigDecimal amount, BigDecimal sum, String basis) {}

    /**
     * What the fees depend on.
     *
     * @param kind invention, utility-model or design
     * @param pages pages of the description, empty when not known
     * @param reduction percent that is not paid: 0, 70 or 85
     */
    public record Figures(String kind, int claims, OptionalInt pages, int priorities, int reduction) {
        public Figures {
            if (reduction != 0 && reduction != 70 && reduction != 85) {
                throw new IllegalArgumentException("the reduction is 0, 70 or 85 percent, not " + reduction);
            }
        }
    }

    public static PaymentSheet of(Figures figures) {
        List<Line> lines = new ArrayList<>();
        for (String[] row : TABLE) {
            if (row[1].equals(figures.kind())) {
                int count = count(row, figures);
                if (count > 0) {
                    lines.add(line(row, count, figures.reduction()));
                }
            }
        }
        BigDecimal total = lines.stream().map(Line::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = figures.pages().isPresent() || figures.kind().equals("design");
        return new PaymentSheet(List.copyOf(lines), total, complete);
    }

    /** For letters: {@code fees.items[].name/count/unit/amount/due/basis}, {@code fees.total}, {@code fees.complete}. */
    Map<String, Object> values() {
        return Map.of(
                "items",
                lines.stream()
                        .map(line -> Map.of(
                                "fee", line.fee(),
                                "name", PartNames.text("letter.fee." + line.fee(), line.fee()),
                                "count", line.count(),
                                "amount", line.sum(),
                                "unit", line.amount(),
                                "due", PartNames.text("letter.fee.due", ""),
                                "basis", line.basis()))
                        .toList(),
                "total",
                total,
                "complete",
                complete);
    }

    private static Line line(String[] row, int count, int reduction) {
        BigDecimal amount = new BigDecimal(row[5]);
        BigDecimal full = amount.multiply(BigDecimal.valueOf(count));
        BigDecimal sum = row[6].equals("true")
                ? full.multiply(BigDecimal.valueOf(100 - reduction))
                        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
                : full;
        return new Line(row[0], count, amount, sum, row[7]);
    }

    private static int count(String[] row, Figures figures) {
        return switch (row[2]) {
            case "once" -> 1;
            case "claim" -> from(row, figures.claims());
            case "page" -> from(row, figures.pages().orElse(0));
            case "priority" -> figures.priorities();
            default -> throw new IllegalStateException("fees/application.csv: per " + row[2]);
        };
    }

    /** How many of n lie between the row's from and to. */
    private static int from(String[] row, int n) {
        int last = row[4].isEmpty() ? n : Math.min(n, Integer.parseInt(row[4]));
        return Math.max(0, last - Integer.parseInt(row[3]) + 1);
    }

    private static List<String[]> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PaymentSheet.class.getResourceAsStream("/fees/application.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("fee,") && !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
