package org.praetor.proceeding;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.Period;
import org.praetor.calendar.RollPolicy;
import org.praetor.clock.PeriodRule;

/** Reads deadlines tables: cells are plain literals, and the date cell one of a few forms that are refused otherwise. */
final class DeadlineRows {

    static final Set<String> COLUMNS =
            Set.of("rule", "variant", "on", "amount", "unit", "roll", "trigger", "ruleId", "basis", "statutory");

    private static final String DATE = "date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)";
    private static final Pattern SIDE = Pattern.compile("(>=|>|<=|<)\\s*" + DATE);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + DATE + "\\s*\\.\\.\\s*" + DATE + "\\s*([\\[\\])])");

    private DeadlineRows() {}

    static boolean isDeadlines(String decision) {
        return decision.equals("deadlines") || decision.endsWith("-deadlines");
    }

    /** @throws IllegalArgumentException saying which cell cannot be read */
    static List<PeriodRule> read(byte[] dmn) {
        return read(Dmn.readModelFromStream(new ByteArrayInputStream(dmn)));
    }

    /** @throws IllegalArgumentException saying which cell cannot be read */
    static List<PeriodRule> read(DmnModelInstance model) {
        List<PeriodRule> rows = new ArrayList<>();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (isDeadlines(decision.getId())) {
                for (DecisionTable table : decision.getChildElementsByType(DecisionTable.class)) {
                    table.getRules().forEach(rule -> rows.addAll(rows(table, rule)));
                }
            }
        }
        return rows;
    }

    private static List<PeriodRule> rows(DecisionTable table, Rule rule) {
        Map<String, String> cells = cells(table, rule);
        Set<String> missing = new TreeSet<>(COLUMNS);
        missing.removeAll(cells.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "a deadlines table has the columns " + COLUMNS + "; missing: " + missing);
        }
        LocalDate[] validity = validity(cells.getOrDefault("on", ""));
        List<PeriodRule> rows = new ArrayList<>();
        for (String key : literals(cells.getOrDefault("rule", ""))) {
            for (String variant : variants(cells.getOrDefault("variant", ""))) {
                rows.add(row(cells, key, variant.isEmpty() ? null : variant, validity[0], validity[1]));
            }
        }
        return rows;
    }

    private static PeriodRule row(
            Map<String, String> cells,
            String key,
            @Nullable String variant,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new PeriodRule(
                key,
                variant,
                new Period(amount(key, literal(cells, "amount")), Period.Unit.of(literal(cells, "unit"))),
                RollPolicy.valueOf(literal(cells, "roll")),
                Set.copyOf(Model.list(literal(cells, "trigger"))),
                literal(cells, "ruleId"),
                literal(cells, "basis"),
                Boolean.parseBoolean(literal(cells, "statutory")),
                from,
                to);
    }

    private static int amount(String key, String cell) {
        if (!cell.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("the amount of " + key + " is '" + cell + "', not a whole number");
        }
        return Integer.parseInt(cell);
    }

    private static Map<String, String> cells(DecisionTable table, Rule rule) {
        Map<String, String> cells = new HashMap<>();
        var inputs = new ArrayList<>(table.getInputs());
        var tests = new ArrayList<>(rule.getInputEntries());
        for (int i = 0; i < inputs.size(); i++) {
            cells.put(
                    inputs.get(i)
                            .getInputExpression()
                            .getText()
                            .getTextContent()
                            .trim(),
                    tests.get(i).getText().getTextContent().trim());
        }
        var outputs = new ArrayList<>(table.getOutputs());
        var values = new ArrayList<>(rule.getOutputEntries());
        for (int i = 0; i < outputs.size(); i++) {
            cells.put(
                    outputs.get(i).getName(),
                    values.get(i).getText().getTextContent().trim());
        }
        return cells;
    }

    private static List<String> variants(String cell) {
        return cell.isEmpty() || cell.equals("-") ? List.of("") : literals(cell);
    }

    private static List<String> literals(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::trim)
                .map(DeadlineRows::unquoted)
                .toList();
    }

    private static String literal(Map<String, String> cells, String column) {
        return unquoted(cells.getOrDefault(column, ""));
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    /** First and last day, both included; null is open. */
    private static @Nullable LocalDate[] validity(String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return new LocalDate[2];
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            LocalDate from =
                    LocalDate.parse(range.group(2)).plusDays(range.group(1).equals("[") ? 0 : 1);
            LocalDate to =
                    LocalDate.parse(range.group(3)).minusDays(range.group(4).equals("]") ? 0 : 1);
            return new LocalDate[] {from, to};
        }
        Matcher side = SIDE.matcher(cell);
        if (side.matches()) {
            LocalDate date = LocalDate.parse(side.group(2));
            return switch (side.group(1)) {
                case ">=" -> new LocalDate[] {date, null};
                case ">" -> new LocalDate[] {date.plusDays(1), null};
                case "<=" -> new LocalDate[] {null, date};
                default -> new LocalDate[] {null, date.minusDays(1)};
            };
        }
        throw new IllegalArgumentException("the date cell '" + cell + "' is none of -, >= date(\"…\"), < date(\"…\"),"
                + " [date(\"…\")..date(\"…\")]");
    }
}
