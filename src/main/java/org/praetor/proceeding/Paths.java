package org.praetor.proceeding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Ways through a model, with what each node gives: variables, or words of the vocabulary. */
final class Paths {

    private final Flows flows;
    private final Map<String, Set<String>> given = new HashMap<>();

    Paths(Flows flows, Function<FlowNode, Set<String>> gives) {
        this.flows = flows;
        flows.nodes().forEach(node -> given.put(node.getId(), gives.apply(node)));
    }

    /** Everything that any node gives. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        given.values().forEach(all::addAll);
        return all;
    }

    /** True when some way from a start leads to the node and passes nothing that gives the name. */
    boolean reachesUnset(FlowNode target, String name) {
        return leads(flows.starts(), target, node -> !gives(node, name), flows::next);
    }

    /** True when something that gives the name may come before the node, which may stand in what happens at any time. */
    boolean reachesSet(FlowNode target, String name) {
        List<FlowNode> after = flows.nodes().stream()
                .filter(node -> gives(node, name))
                .flatMap(node -> mayFollow(node).stream())
                .toList();
        return leads(after, target, node -> true, this::mayFollow);
    }

    private boolean gives(FlowNode node, String name) {
        return given.getOrDefault(node.getId(), Set.of()).contains(name);
    }

    private List<FlowNode> mayFollow(FlowNode node) {
        List<FlowNode> follow = new ArrayList<>(flows.next(node));
        follow.addAll(flows.besides(node));
        return follow;
    }

    private boolean leads(
            List<FlowNode> from, FlowNode target, Predicate<FlowNode> passes, Function<FlowNode, List<FlowNode>> next) {
        Deque<FlowNode> open = new ArrayDeque<>(from);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node.getId().equals(target.getId())) {
                return true;
            }
            if (seen.add(node.getId())) {
                open.addAll(flows.interrupting(node));
                if (passes.test(node)) {
                    open.addAll(next.apply(node));
                }
            }
        }
        return false;
    }
}
