package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praetor.formality.ClaimReference.Range;

/** FE-CLM-04…07: references between claims (引用关系). */
final class DependencyRules {

    static final List<Rule> ALL = List.of(
            Rule.of("FE-CLM-04", Severity.E, TECHNICAL, Statutes.RULES_23, DependencyRules::firstIndependent),
            Rule.of("FE-CLM-05", Severity.E, TECHNICAL, Statutes.RULES_25_2, DependencyRules::earlierOnly),
            Rule.of("FE-CLM-06", Severity.E, TECHNICAL, Statutes.RULES_25_2, DependencyRules::alternative),
            Rule.of("FE-CLM-07", Severity.E, TECHNICAL, Statutes.RULES_25_2, DependencyRules::multipleOnMultiple));

    /** 至少一项, 和/或 and a stroke leave it open whether one claim is meant or several at once. */
    private static final Pattern OPEN = Pattern.compile("\\d\\s*[/／]|和\\s*[/／]\\s*或|至少(?:之?一|其中一|1)");
    /** How far behind the numbers it is said. */
    private static final int BEHIND = 8;

    private DependencyRules() {}

    private static void firstIndependent(Examination examination) {
        List<Claim> claims = examination.application().claims();
        boolean begun = examination.asRead().claims().stream()
                .limit(1)
                .noneMatch(claim -> claim.text().isBlank());
        if (begun && !claims.isEmpty() && !claims.get(0).independent()) {
            Claim first = claims.get(0);
            mark(examination, Severity.E, first, first.reference(), "", first.number());
        }
    }

    /** The first number of each reference that no earlier claim has. */
    private static void earlierOnly(Examination examination) {
        List<ClaimNode> nodes = examination.claims().nodes();
        Map<Integer, Integer> places = new HashMap<>();
        int index = 0;
        for (Claim claim : examination.asRead().claims()) {
            // a claim without text stands with the one before it: that it says nothing is said once, of itself
            places.putIfAbsent(claim.number(), claim.text().isBlank() ? index - 1 : index++);
        }
        for (ClaimNode node : nodes) {
            for (ClaimReference reference : node.references()) {
                Optional<Integer> wrong = numbers(examination, reference)
                        .filter(number -> places.getOrDefault(number, Integer.MAX_VALUE) >= node.index())
                        .findFirst();
                wrong.ifPresent(number -> {
                    int own = node.claim().number();
                    String variant = number == own ? "itself" : places.containsKey(number) ? "" : "unknown";
                    mark(examination, Severity.E, node.claim(), reference, variant, own, number);
                });
            }
        }
    }

    private static Stream<Integer> numbers(Examination examination, ClaimReference reference) {
        long named = reference.ranges().stream()
                .mapToLong(range -> range.last() - range.first() + 1L)
                .sum();
        return examination.affords(named) ? reference.numbers().stream() : Stream.of();
    }

    private static void alternative(Examination examination) {
        examination.claims().nodes().stream()
                .filter(ClaimNode::multiple)
                .map(ClaimNode::claim)
                .forEach(claim -> {
                    if (open(claim)) {
                        mark(examination, Severity.W, claim, claim.reference(), "open", claim.number());
                    } else if (!claim.reference().alternative()) {
                        mark(examination, Severity.E, claim, claim.reference(), "", claim.number());
                    }
                });
    }

    private static boolean open(Claim claim) {
        int end = Math.min(claim.text().length(), claim.reference().end() + BEHIND);
        return OPEN.matcher(claim.text()).region(claim.reference().start(), end).find();
    }

    /** Directly: E. Through a claim that cites only one: W. */
    private static void multipleOnMultiple(Examination examination) {
        NavigableSet<Integer> multiples = new TreeSet<>();
        boolean[] resting = new boolean[examination.claims().nodes().size()];
        for (ClaimNode node : examination.claims().nodes()) {
            Claim claim = node.claim();
            boolean indirect = node.dependent() && node.cited().stream().anyMatch(cited -> resting[cited.index()]);
            if (node.multiple()) {
                Optional<Integer> direct = first(multiples, claim.reference());
                if (direct.isPresent()) {
                    mark(examination, Severity.E, claim, claim.reference(), "", claim.number(), direct.get());
                } else if (indirect) {
                    mark(examination, Severity.W, claim, claim.reference(), "indirect", claim.number());
                }
                multiples.add(claim.number());
            }
            resting[node.index()] = node.multiple() || indirect;
        }
    }

    private static Optional<Integer> first(NavigableSet<Integer> multiples, ClaimReference reference) {
        for (Range range : reference.ranges()) {
            Integer number = multiples.ceiling(range.first());
            if (number != null && number <= range.last()) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    static void mark(
            Examination examination,
            Severity severity,
            Claim claim,
            ClaimReference reference,
            String variant,
            Object... arguments) {
        examination.find(
                severity,
                Part.CLAIMS,
                ClaimRules.place(claim),
                claim.start() + reference.start(),
                claim.start() + reference.end(),
                variant,
                arguments);
    }
}
