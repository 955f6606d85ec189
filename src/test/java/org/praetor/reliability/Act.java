package org.praetor.reliability;

import java.util.List;

/**
 * One act of the interleavings, as it is sent to a node: {@code act-17 stop <case> stay 3}. Whatever it writes carries its name.
 *
 * @param node 0 or 1
 */
record Act(String name, int node, String verb, List<String> arguments) {

    private static final List<String> OF_THE_SURROUNDINGS = List.of("file", "fire", "pass");

    Act {
        arguments = List.copyOf(arguments);
    }

    /** Stops, resumes, extends, recomputes (or gives the reason to), completes or decides: what is counted. */
    boolean counts() {
        return !OF_THE_SURROUNDINGS.contains(verb);
    }

    String line() {
        return name + " " + verb + " " + String.join(" ", arguments);
    }
}
