package org.praetor.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects one sentence per fault of a schema file. */
final class Faults {

    private final String file;
    private final List<String> sentences = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(String element, String sentence) {
        sentences.add(file + ": " + element + ": " + sentence);
    }

    void unsupported(String element, String part, Collection<String> supported) {
        add(element, part + " is not supported; supported: " + String.join(", ", new TreeSet<>(supported)) + ".");
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
