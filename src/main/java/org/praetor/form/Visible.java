package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is shown for given data. form-js decides in two passes, and so do we: the first evaluates every condition over
 * all data and takes the values of hidden fields away; the second, over what is left (at the top, the initial data show
 * through), decides what is drawn.
 */
final class Visible {

    private final List<Element> elements;
    private final Map<String, Object> data;
    private final Map<String, Object> left;

    private Visible(List<Element> elements, Map<String, Object> data) {
        this.elements = elements;
        this.data = data;
        this.left = Data.copyOf(data);
    }

    static List<Instance> of(List<Element> elements, Map<String, Object> initial, Map<String, Object> data) {
        Visible visible = new Visible(elements, data);
        visible.clear(elements, List.of(), Scope.root(data), false);
        Map<String, Object> seen = new LinkedHashMap<>(initial);
        seen.putAll(visible.left);
        return visible.drawn(visible.elements, List.of(), "", Scope.root(seen));
    }

    private void clear(List<Element> inside, List<Object> above, Scope scope, boolean aboveHidden) {
        for (Element element : inside) {
            List<Object> path = Data.join(above, element.steps());
            boolean hidden = aboveHidden || element.hidden(scope);
            if (hidden && (element.type().keyed() || element.repeats())) {
                Data.remove(left, path);
            } else if (element.repeats()) {
                List<?> rows = rows(path);
                for (int i = 0; i < rows.size(); i++) {
                    Scope row = scope.row(i, rows.get(i), scope.self());
                    clear(element.children(), Data.join(path, List.of(i)), row, false);
                }
            } else {
                clear(element.children(), path, scope, hidden);
            }
        }
    }

    private List<Instance> drawn(List<Element> inside, List<Object> above, String idSuffix, Scope scope) {
        List<Instance> drawn = new ArrayList<>();
        for (Element element : inside) {
            if (!element.hidden(scope)) {
                List<Object> path = Data.join(above, element.steps());
                List<Instance> children = element.repeats()
                        ? rows(element, path, idSuffix, scope)
                        : drawn(element.children(), path, idSuffix, scope);
                drawn.add(new Instance(element, path, "f-" + element.id() + idSuffix, scope, children));
            }
        }
        return drawn;
    }

    private List<Instance> rows(Element list, List<Object> path, String idSuffix, Scope scope) {
        List<Instance> drawn = new ArrayList<>();
        List<?> rows = rows(path);
        Map<String, Object> parent = scope.asParent();
        for (int i = 0; i < rows.size(); i++) {
            List<Object> rowPath = Data.join(path, List.of(i));
            String suffix = idSuffix + "-" + i;
            Scope row = scope.row(i, rows.get(i), parent);
            drawn.add(new Instance(
                    list, rowPath, "f-" + list.id() + suffix, row, drawn(list.children(), rowPath, suffix, row)));
        }
        return drawn;
    }

    private List<?> rows(List<Object> path) {
        return Data.get(data, path) instanceof List<?> list ? list : List.of();
    }
}
