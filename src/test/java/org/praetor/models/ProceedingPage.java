package org.praetor.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Writes {@code docs/proceedings/<id>.md} from the models: steps, roles, periods, legal basis, letters. {@link
 * ProceedingPageTest} compares the pages, and writes them anew when told to.
 */
final class ProceedingPage {

    private static final Pattern RULE = Pattern.compile("clocks\\.(?:due|end)\\(caseId,'([^']+)'");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(caseId,'([^']+)'");
    private static final Path SHARED = Path.of("processes/shared/deadlines.dmn");

    private final ModelFolder folder;
    private final List<String> lines = new ArrayList<>();

    private ProceedingPage(ModelFolder folder) {
        this.folder = folder;
    }

    static Path path(ModelFolder folder) {
        return Path.of("docs", "proceedings", folder.id() + ".md");
    }

    static String of(ModelFolder folder) {
        return new ProceedingPage(folder).written();
    }

    private String written() {
        head();
        steps();
        acts();
        timers();
        periods();
        letters();
        decisions();
        return String.join("\n", lines) + "\n";
    }

    private void head() {
        Process process = folder.process();
        Map<String, String> properties = new TreeMap<>(ModelFolder.properties(process));
        lines.add("# " + process.getName() + " (" + folder.id() + ")");
        lines.add("");
        lines.add("Generated from `processes/" + folder.id() + "` and `forms/" + folder.id()
                + "` by `ProceedingPage`; do not edit. `ProceedingPageTest` says how to write it anew.");
        lines.add("");
        table("Property", "Value");
        properties.forEach((name, value) -> row("`" + name + "`", value));
        row("model version", process.getCamundaVersionTag());
    }

    private void steps() {
        heading("Steps");
        table("Step", "Name", "Role", "Phase", "Period", "Not by the doer of", "Event");
        for (UserTask task : folder.every(UserTask.class)) {
            Map<String, String> properties = ModelFolder.properties(task);
            row(
                    "`" + task.getId() + "`",
                    task.getName(),
                    task.getCamundaCandidateGroups(),
                    properties.get("phase"),
                    code(rules(task.getCamundaDueDate())),
                    code(split(properties.get("fourEyes"))),
                    code(split(properties.get("event"))));
        }
    }

    private void acts() {
        List<StartEvent> acts = folder.every(StartEvent.class).stream()
                .filter(start -> ModelFolder.properties(start).containsKey("by"))
                .toList();
        if (acts.isEmpty()) {
            return;
        }
        heading("What may happen at any time");
        table("Act", "Name", "By", "Form");
        acts.forEach(start -> row(
                "`" + start.getId() + "`",
                start.getName(),
                ModelFolder.properties(start).get("by"),
                "`" + ModelFolder.properties(start).get("form") + "`"));
    }

    private void timers() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (TimeDate date : folder.every(TimeDate.class)) {
            FlowNode event = (FlowNode) date.getParentElement().getParentElement();
            found.put(
                    event.getId(),
                    List.of(
                            event.getName() == null ? "" : event.getName(),
                            code(rules(date.getTextContent())),
                            event.getOutgoing().stream()
                                    .map(flow -> flow.getTarget().getName())
                                    .collect(Collectors.joining("、"))));
        }
        if (found.isEmpty()) {
            return;
        }
        heading("What time does by itself");
        table("Timer", "Name", "Period", "Leads to");
        found.forEach((id, cells) -> row("`" + id + "`", cells.get(0), cells.get(1), cells.get(2)));
    }

    private void periods() {
        heading("Periods and their legal basis");
        lines.add(
                "wd working days, cd calendar days, h hours, m months, y years. A period that no row here names is not used"
                        + " by this proceeding.");
        lines.add("");
        table("Rule", "Variant", "Period", "Runs from", "Roll", "Statutory", "Rule id", "Basis", "Text");
        Set<String> used = usedRules();
        Stream.concat(
                        folder.tables().values().stream()
                                .filter(table -> ModelFolder.decision(table).endsWith("deadlines"))
                                .flatMap(this::rows),
                        rows(ModelFolder.table(SHARED)))
                .filter(row -> used.contains(row.get("rule")))
                .sorted(Comparator.comparing((Map<String, String> row) -> row.get("rule")))
                .forEach(row -> row(
                        "`" + row.get("rule") + "`",
                        row.get("variant"),
                        row.get("amount") + " " + row.get("unit"),
                        code(split(row.get("trigger"))),
                        row.get("roll"),
                        row.get("statutory").equals("true") ? "yes" : "no",
                        row.get("ruleId"),
                        row.get("basis"),
                        folder.chinese().getProperty(folder.id() + ".clock." + row.get("rule"), "")));
    }

    private Stream<Map<String, String>> rows(DecisionTable table) {
        List<String> rule =
                table.getRules().stream().map(one -> ModelFolder.cell(one, 0)).toList();
        List<String> variant =
                table.getRules().stream().map(one -> ModelFolder.cell(one, 1)).toList();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("rule", rule);
        columns.put("variant", variant);
        for (String output : List.of("amount", "unit", "roll", "trigger", "ruleId", "basis", "statutory")) {
            columns.put(output, ModelFolder.column(table, output));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = 0; at < rule.size(); at++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> column : columns.entrySet()) {
                row.put(column.getKey(), column.getValue().get(at));
            }
            rows.add(row);
        }
        return rows.stream();
    }

    private Set<String> usedRules() {
        Set<String> used = new TreeSet<>();
        folder.every(UserTask.class).forEach(task -> {
            used.addAll(rules(task.getCamundaDueDate()));
            used.addAll(split(ModelFolder.properties(task).get("meets")));
        });
        folder.every(TimeDate.class).forEach(date -> used.addAll(rules(date.getTextContent())));
        folder.every(ServiceTask.class).forEach(task -> used.addAll(rules(task.getCamundaExpression())));
        return used;
    }

    private void letters() {
        heading("Letters");
        table("Letter", "Title", "Code", "Addressee", "Issued by", "Series", "Drawn up and issued at");
        folder.letters().forEach((letter, file) -> {
            String html = read(file);
            row(
                    "`" + letter + "`",
                    folder.chinese().getProperty(folder.id() + ".letter." + letter + ".title", ""),
                    meta(html, "code"),
                    meta(html, "addressee"),
                    meta(html, "issuer"),
                    meta(html, "series"),
                    calls("letters", letter));
        });
    }

    private void decisions() {
        heading("Decisions");
        table("Table", "Hit policy", "Rows", "Outcomes", "Asked at");
        folder.tables().forEach((stem, table) -> {
            if (ModelFolder.decision(table).endsWith("deadlines")) {
                return;
            }
            row(
                    "`" + stem + ".dmn`",
                    table.getHitPolicy() + (table.getAggregation() == null ? "" : " " + table.getAggregation()),
                    Integer.toString(table.getRules().size()),
                    code(new TreeSet<>(ModelFolder.column(
                            table, table.getOutputs().iterator().next().getName()))),
                    calls("decisions", ModelFolder.decision(table)));
        });
    }

    private String calls(String bean, String argument) {
        return folder.every(ServiceTask.class).stream()
                .filter(task -> CALL.matcher(String.valueOf(task.getCamundaExpression()))
                        .results()
                        .anyMatch(call ->
                                call.group(1).equals(bean) && call.group(3).equals(argument)))
                .map(FlowElement::getId)
                .map(id -> "`" + id + "`")
                .collect(Collectors.joining(", "));
    }

    private static List<String> rules(String expression) {
        return expression == null
                ? List.of()
                : RULE.matcher(expression)
                        .results()
                        .map((MatchResult hit) -> hit.group(1))
                        .distinct()
                        .toList();
    }

    private static String meta(String html, String name) {
        return Pattern.compile("<meta name=\"" + name + "\" content=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(hit -> hit.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<String> split(String list) {
        return list == null || list.isBlank() ? List.of() : List.of(list.split("\\s*,\\s*"));
    }

    private static String code(Collection<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private void heading(String text) {
        lines.add("");
        lines.add("## " + text);
        lines.add("");
    }

    private void table(String... columns) {
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + " --- |".repeat(columns.length));
    }

    private void row(String... cells) {
        lines.add("| "
                + Stream.of(cells)
                        .map(cell ->
                                cell == null ? "" : cell.replace("|", "\\|").replace("\n", " "))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
