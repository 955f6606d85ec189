package org.praetor.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A component that is shown: in a dynamic list once for each row. The rows themselves are instances of the list, their
 * path ending in the row number.
 *
 * @param path of its value; of what holds no value, the path of its parent
 * @param domId id of the HTML element
 */
record Instance(Element element, List<Object> path, String domId, Scope scope, List<Instance> children) {

    boolean isRow() {
        return !path.isEmpty() && path.get(path.size() - 1) instanceof Integer && element.repeats();
    }

    String name() {
        return Data.name(path);
    }

    /** Itself and all below. */
    Stream<Instance> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Instance::all));
    }
}
