package org.praetor.proceeding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.praetor.letter.LetterPaths;

/** Every path that a letter prints leads somewhere: a wrong one would print nothing. */
final class LetterPathCheck {

    private static final Set<String> HIT = Set.of("outcome", "reason", "text", "basis");

    private final House house;
    private final Subject subject;
    private final Map<String, Set<String>> known = new HashMap<>();

    LetterPathCheck(House house, Subject subject) {
        this.house = house;
        this.subject = subject;
    }

    void check(String file, String path) {
        String root = path.split("[.\\[]", 2)[0];
        if (house.letterFacts().contains(root)) {
            return;
        }
        Set<String> there = known.computeIfAbsent(root, this::under);
        String flat = flat(path);
        boolean leads = there.stream().map(LetterPathCheck::flat).anyMatch(one -> (one + ".").startsWith(flat + "."));
        if (!leads) {
            subject.fault(file, path, "leads nowhere, there are " + near(root, path, there));
        }
    }

    private Set<String> under(String root) {
        return switch (root) {
            case "record", "vocabulary" -> submitted(root);
            case "clocks" -> under("clocks.", subject.rules(), LetterPaths.ofClock());
            case "periods" -> under("periods.", subject.rules(), Set.of());
            case "parties" -> parties();
            default -> LetterPaths.fixed();
        };
    }

    /** A row by its number and a row of a loop are the same to us. */
    private static String flat(String path) {
        return path.replace("[]", "");
    }

    /** What forms keep; what decisions that the model asks for keep beside it. */
    private Set<String> submitted(String root) {
        Set<String> known = new TreeSet<>();
        for (String step : subject.forms()) {
            subject.folder()
                    .text(subject.folder().form(step))
                    .ifPresent(schema -> known.addAll(FormFields.paths(schema, step)));
        }
        for (String table : decided()) {
            String hits = "record." + table + ".hits";
            known.addAll(List.of("record." + table + ".outcome", hits, hits + "[]"));
            HIT.forEach(leaf -> known.add(hits + "[]." + leaf));
        }
        known.removeIf(path -> !path.startsWith(root + "."));
        return known;
    }

    private List<String> decided() {
        return subject.model().bpmn().getModelElementsByType(ServiceTask.class).stream()
                .flatMap(task -> Shape.of(
                        Optional.ofNullable(task.getCamundaExpression()).orElse(""))
                        .stream())
                .filter(shape -> shape.calls("decisions", "decide"))
                .flatMap(shape -> shape.text(1).stream())
                .toList();
    }

    private Set<String> parties() {
        Set<String> lists = new TreeSet<>();
        Roles.parties(subject.model()).forEach(role -> lists.add(role + "[]"));
        return under("parties.", lists, LetterPaths.ofParty());
    }

    private static Set<String> under(String root, Collection<String> names, Set<String> leaves) {
        Set<String> known = new TreeSet<>();
        for (String name : names) {
            known.add(root + name);
            leaves.forEach(leaf -> known.add(root + name + "." + leaf));
        }
        return known;
    }

    /** Those that begin alike, or all of the root. */
    private static List<String> near(String root, String path, Set<String> known) {
        String parent = path.substring(0, Math.max(path.lastIndexOf('.'), 0));
        List<String> siblings = known.stream()
                .filter(one -> one.startsWith(parent + "."))
                .sorted()
                .toList();
        Stream<String> all = known.stream().filter(one -> one.startsWith(root)).sorted();
        return parent.isEmpty() || siblings.isEmpty() ? all.toList() : siblings;
    }
}
