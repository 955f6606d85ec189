package org.praetor.proceeding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Ways through a model, with what each node gives: variables, or words of the vocabulary. */
final class Paths {

    private final Model model;
    private final Function<FlowNode, Set<String>> gives;

    Paths(Model model, Function<FlowNode, Set<String>> gives) {
        this.model = model;
        this.gives = gives;
    }

    /** Everything that any node gives. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        nodes().forEach(node -> all.addAll(gives.apply(node)));
        return all;
    }

    /** True when some way from a start leads to the node and passes nothing that gives the name. */
    boolean reachesUnset(FlowNode target, String name) {
        return leads(Flows.starts(model), target, node -> !gives.apply(node).contains(name), Flows::next);
    }

    /** True when something that gives the name may come before the node, which may stand in what happens at any time. */
    boolean reachesSet(FlowNode target, String name) {
        List<FlowNode> after = nodes().stream()
                .filter(node -> gives.apply(node).contains(name))
                .flatMap(node -> mayFollow(node).stream())
                .toList();
        return leads(after, target, node -> true, Paths::mayFollow);
    }

    private Collection<FlowNode> nodes() {
        return model.bpmn().getModelElementsByType(FlowNode.class);
    }

    private static Collection<FlowNode> mayFollow(FlowNode node) {
        List<FlowNode> follow = new ArrayList<>(Flows.next(node));
        follow.addAll(Flows.besides(node));
        return follow;
    }

    private static boolean leads(
            List<FlowNode> from,
            FlowNode target,
            Predicate<FlowNode> passes,
            Function<FlowNode, Collection<FlowNode>> next) {
        Deque<FlowNode> open = new ArrayDeque<>(from);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node.getId().equals(target.getId())) {
                return true;
            }
            if (seen.add(node.getId())) {
                open.addAll(Flows.interrupting(node));
                if (passes.test(node)) {
                    open.addAll(next.apply(node));
                }
            }
        }
        return false;
    }
}
