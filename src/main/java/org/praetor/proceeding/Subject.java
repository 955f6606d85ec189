package org.praetor.proceeding;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.PeriodRule;
import org.praetor.clock.PeriodRules;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the lint looks at: one folder, parsed as far as it can be, and the faults found so far. */
final class Subject {

    private final Folder folder;
    private final Set<String> proceedings;
    private final List<Element> elements = new ArrayList<>();
    private final @Nullable Model model;
    private final Map<String, DmnModelInstance> tables = new TreeMap<>();
    private final Set<Fault> faults = new LinkedHashSet<>();
    private final List<PeriodRule> periods = new ArrayList<>();

    private Subject(Folder folder, Set<String> proceedings) {
        this.folder = folder;
        this.proceedings = proceedings;
        this.model = parse();
        folder.named(".dmn").forEach(this::parseTable);
    }

    static Subject of(Folder folder, Set<String> proceedings) {
        return new Subject(folder, proceedings);
    }

    private @Nullable Model parse() {
        try {
            byte[] xml = folder.file(folder.model()).orElse(new byte[0]);
            elements.addAll(ModelXml.elements(xml));
            return Model.of(xml);
        } catch (SAXException | ModelException | java.util.NoSuchElementException e) {
            fault(folder.model(), "", "is missing or no valid BPMN: " + cause(e));
            return null;
        }
    }

    private void parseTable(String file) {
        try {
            byte[] bytes = folder.file(file).orElseThrow();
            DmnModelInstance table = Dmn.readModelFromStream(new ByteArrayInputStream(bytes));
            tables.put(file, table);
            periods.addAll(DeadlineRows.read(table));
        } catch (ModelException | IllegalArgumentException e) {
            fault(file, "", "cannot be read: " + cause(e));
        }
    }

    private static String cause(Throwable e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
    }

    boolean readable() {
        return model != null;
    }

    Folder folder() {
        return folder;
    }

    Model model() {
        return java.util.Objects.requireNonNull(model);
    }

    /** Every element of the model's file, drawn or not. */
    List<Element> elements() {
        return elements;
    }

    Set<String> proceedings() {
        return proceedings;
    }

    /** Rule keys of every deadlines table of the folder and the shared one. */
    Set<String> rules() {
        return new PeriodRules(periods).keys();
    }

    /** Their rows. */
    List<PeriodRule> periods() {
        return periods;
    }

    Map<String, DmnModelInstance> tables() {
        return tables;
    }

    Set<String> decisions() {
        Set<String> ids = new TreeSet<>();
        tables.values()
                .forEach(table -> table.getModelElementsByType(Decision.class).forEach(one -> ids.add(one.getId())));
        return ids;
    }

    Set<String> letters() {
        return new TreeSet<>(folder.stems("forms/" + folder.id() + "/letters/", ".html"));
    }

    Set<String> forms() {
        return new TreeSet<>(folder.stems("forms/" + folder.id() + "/", ".form"));
    }

    /** Schemas of the forms that a step, the filing or an act shows. */
    List<String> schemas(BaseElement element) {
        return Stream.of(String.valueOf(element.getId()), Model.formOf(element))
                .distinct()
                .flatMap(step -> folder.text(folder.form(step)).stream())
                .toList();
    }

    Set<String> roles() {
        return Roles.all(model());
    }

    List<String> phases() {
        return Model.list(model().properties().get("phases"));
    }

    void fault(BaseElement element, String sentence) {
        fault(folder.model(), String.valueOf(element.getId()), sentence);
    }

    void fault(String file, String element, String sentence) {
        faults.add(new Fault(file, element, sentence));
    }

    List<Fault> faults() {
        return new ArrayList<>(faults);
    }
}
