package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How often each word carries each sign. Where a word begins is not known: its last two letters stand for it. */
final class SignUses {

    private final Map<Use, Integer> times = new HashMap<>();
    private final Map<String, Map<String, Integer>> byName = new HashMap<>();
    private final Map<String, Map<String, Integer>> bySign = new HashMap<>();

    /** Most words come again and again: they are counted by a number, and then told. */
    SignUses(Stream<SignedWord> words) {
        Map<Long, Integer> counts = new HashMap<>();
        Map<Long, Use> uses = new HashMap<>();
        words.forEach(word -> {
            long code = word.code();
            if (counts.merge(code, 1, Integer::sum) == 1) {
                uses.put(code, Use.of(word));
            }
        });
        uses.forEach((code, use) -> times.put(use, counts.getOrDefault(code, 0)));
        times.forEach((use, often) -> {
            byName.computeIfAbsent(use.name(), absent -> new HashMap<>()).put(use.sign(), often);
            bySign.computeIfAbsent(use.sign(), absent -> new HashMap<>()).put(use.name(), often);
        });
    }

    /** A word, told by its last letters, with a sign. */
    record Use(String name, String sign) {

        static Use of(SignedWord signed) {
            return new Use(signed.key(), signed.sign());
        }
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
