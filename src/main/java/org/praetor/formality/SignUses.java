package org.praetor.formality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each word carries each sign. Where a word begins is not known: its last two letters stand for it. */
final class SignUses {

    private static final int LETTERS = 2;

    private final Map<Use, Integer> times = new HashMap<>();
    private final Map<String, Map<String, Integer>> byName = new HashMap<>();
    private final Map<String, Map<String, Integer>> bySign = new HashMap<>();

    SignUses(List<Use> uses) {
        uses.forEach(use -> times.merge(use, 1, Integer::sum));
        times.forEach((use, often) -> {
            byName.computeIfAbsent(use.name(), absent -> new HashMap<>()).put(use.sign(), often);
            bySign.computeIfAbsent(use.sign(), absent -> new HashMap<>()).put(use.name(), often);
        });
    }

    /** A word, told by its last letters, with a sign. */
    record Use(String name, String sign) {

        static Use of(SignedWord signed) {
            return new Use(key(signed.name()), signed.sign());
        }
    }

    static String key(String word) {
        return word.substring(Math.max(0, word.length() - LETTERS));
    }

    /** Each word with each of its signs, and how often. */
    Map<Use, Integer> times() {
        return times;
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
