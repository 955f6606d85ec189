package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;

/**
 * The automatic lists of a Word document, old or new format: a list follows a definition of up to nine levels, lists of one definition count on together, and one that
 * starts anew does so at its first paragraph.
 */
final class WordLists {

    static final int LEVELS = 9;

    /** @param pattern as in "%1." */
    record Level(String format, String pattern, int start) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    void level(String definition, int at, Level level) {
        levels.putIfAbsent(definition + "/" + at, level);
    }

    void list(String list, String definition) {
        definitions.put(list, definition);
    }

    /** A level that one list alone draws in its own way. */
    void own(String list, int at, Level level) {
        levels.put("list " + list + "/" + at, level);
    }

    void restart(String list, int at, int start) {
        restarts.put(list + "/" + at, start);
    }

    /** The printed number of the next paragraph of this list; "" for none and for bullets. */
    String next(String list, int at) {
        String definition = definitions.get(list);
        if (definition == null || at < 0 || at >= LEVELS) {
            return "";
        }
        Level drawn = drawn(list, definition, at);
        if (drawn.format().equals("bullet") || drawn.format().equals("none")) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(definition, absent -> new int[LEVELS]);
        Integer restart = restarts.remove(list + "/" + at);
        counter[at] = restart != null ? restart : counter[at] == 0 ? drawn.start() : counter[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        String text = drawn.pattern();
        for (int level = 0; level <= at; level++) {
            Level upper = drawn(list, definition, level);
            int value = counter[level] == 0 ? upper.start() : counter[level];
            text = text.replace("%" + (level + 1), ListNumber.of(upper.format(), value));
        }
        return text.strip();
    }

    private Level drawn(String list, String definition, int at) {
        Level own = levels.get("list " + list + "/" + at);
        return own != null ? own : levels.getOrDefault(definition + "/" + at, new Level("none", "", 1));
    }
}
