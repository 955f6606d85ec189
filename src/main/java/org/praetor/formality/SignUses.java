package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often each word carries each sign. Where a word begins is not known: its last two letters stand for it. */
final class SignUses {

    private static final int LETTERS = 2;

    private final Map<String, Map<String, Integer>> byName = new HashMap<>();
    private final Map<String, Map<String, Integer>> bySign = new HashMap<>();

    static String key(String word) {
        return word.substring(Math.max(0, word.length() - LETTERS));
    }

    void add(String word, String sign) {
        byName.computeIfAbsent(key(word), absent -> new HashMap<>()).merge(sign, 1, Integer::sum);
        bySign.computeIfAbsent(sign, absent -> new HashMap<>()).merge(key(word), 1, Integer::sum);
    }

    int count(String name, String sign) {
        return byName.getOrDefault(name, Map.of()).getOrDefault(sign, 0);
    }

    /** The sign a word carries at least so often, and every other one at most once in all; "" when there is none. */
    String usualSign(String name, int often) {
        return usual(byName.getOrDefault(name, Map.of()), often);
    }

    /** The word that carries a sign at least so often, and every other one at most once in all. */
    String usualName(String sign, int often) {
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
