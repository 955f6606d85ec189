package org.praetor.formality;

import java.util.List;

/** Every rule that the machine decides, in the order of the rule book. */
final class Rules {

    static final List<Rule> ALL = List.of();

    private Rules() {}
}
