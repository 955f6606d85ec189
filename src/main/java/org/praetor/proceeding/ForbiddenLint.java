package org.praetor.proceeding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A model contains only what {@code proceeding/elements.csv} lists: no code, listeners, connectors, other ways to call,
 * decide or wait, in whatever element, attribute or namespace they come.
 */
class ForbiddenLint implements Lint.Check {

    private static final String TABLE = "/proceeding/elements.csv";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");
    /** Attributes of these are for the Modeler's eyes; the engine does not read them. */
    private static final Set<String> UNREAD = Set.of(
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    /** What the Modeler notes when one of the building blocks was used. */
    private static final Set<String> TEMPLATE =
            Set.of("modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon");

    private final Map<String, Accepted> accepted = Csv.rows(TABLE, ";", 3).stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> new Accepted(words(row.get(1)), words(row.get(2)))));

    /** Attributes that an element may have. */
    private record Accepted(Set<String> own, Set<String> camunda) {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    @Override
    public void check(Subject subject) {
        subject.elements().forEach(element -> element(subject, element));
        if (subject.model().bpmn().getModelElementsByType(Process.class).size() != 1) {
            subject.fault(subject.folder().model(), "", "a model has exactly one process");
        }
    }

    private void element(Subject subject, Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        String name = element.getLocalName();
        if (DRAWING.contains(space)) {
            return;
        }
        if (space.equals(BPMN)) {
            bpmn(subject, element, name);
        } else if (!space.equals(CAMUNDA)) {
            fault(subject, element, "the element " + name + " of " + space + " is not accepted");
        } else if (!name.equals("properties") && !name.equals("property")) {
            fault(subject, element, "camunda:" + name + " is not accepted");
        }
    }

    private void bpmn(Subject subject, Element element, String name) {
        Accepted attributes = accepted.get(name);
        if (attributes == null) {
            fault(
                    subject,
                    element,
                    "a " + name + " is not accepted; there are user tasks and service tasks of the one shape, and "
                            + accepted.keySet().stream().sorted().toList());
            return;
        }
        for (Attr attribute : ModelXml.attributes(element)) {
            String own = attribute.getLocalName();
            String space = attribute.getNamespaceURI();
            if (space == null) {
                if (!attributes.own().contains(own)) {
                    fault(subject, element, "the attribute " + own + " is not accepted on a " + name);
                }
            } else if (space.equals(CAMUNDA)) {
                if (!attributes.camunda().contains(own) && !TEMPLATE.contains(own)) {
                    fault(subject, element, "camunda:" + own + " is not accepted on a " + name);
                }
            } else if (!UNREAD.contains(space)) {
                fault(subject, element, "the attribute " + own + " of " + space + " is not accepted");
            }
        }
    }

    private static void fault(Subject subject, Element element, String sentence) {
        subject.fault(subject.folder().model(), ModelXml.place(element), sentence);
    }
}
