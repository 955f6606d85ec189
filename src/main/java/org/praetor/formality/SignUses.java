package org.praetor.formality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often each word carries each sign. Where a word begins is not known: its last two letters stand for it. */
final class SignUses {

    private static final int LETTERS = 2;

    private final Map<String, Map<String, Integer>> byName = new HashMap<>();
    private final Map<String, Map<String, Integer>> bySign = new HashMap<>();

    static String key(String word) {
        return word.substring(Math.max(0, word.length() - LETTERS));
    }

    /** A word with a sign. */
    record Use(String name, String sign) {}

    void add(String word, String sign) {
        byName.computeIfAbsent(key(word), absent -> new HashMap<>()).merge(sign, 1, Integer::sum);
    }

    /** Words that carry a sign once, and nearly always another one. */
    Set<Use> once(int often) {
        Set<Use> once = new HashSet<>();
        byName.forEach((name, signs) -> {
            if (signs.size() > 1 && !usual(signs, often).isEmpty()) {
                signs.forEach((sign, times) -> {
                    if (times == 1) {
                        once.add(new Use(name, sign));
                    }
                });
            }
        });
        return once;
    }

    /** The sign a word carries at least so often, and every other one at most once in all; "" when there is none. */
    String usualSign(String name, int often) {
        return usual(byName.getOrDefault(name, Map.of()), often);
    }

    /** The word that carries a sign at least so often, and every other one at most once in all. */
    String usualName(String sign, int often) {
        if (bySign.isEmpty()) {
            byName.forEach((name, signs) -> signs.forEach((own, times) ->
                    bySign.computeIfAbsent(own, absent -> new HashMap<>()).put(name, times)));
        }
        return usual(bySign.getOrDefault(sign, Map.of()), often);
    }

    private static String usual(Map<String, Integer> counts, int often) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Optional<Map.Entry<String, Integer>> most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        return most.filter(entry -> entry.getValue() >= often && all - entry.getValue() <= 1)
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
