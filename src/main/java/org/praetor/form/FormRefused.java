package org.praetor.form;

import java.util.List;

/** A schema that cannot be taken: one sentence per fault, each naming file, element and what is supported. */
public final class FormRefused extends RuntimeException {

    private final transient List<String> faults;

    FormRefused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
