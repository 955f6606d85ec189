package org.praetor.api;

import java.util.List;
import java.util.Locale;
import org.praetor.clock.Calculation;
import org.praetor.clock.ProofText;

/** Why a question was refused: the entry, a stable code, and a sentence that names what exists. */
record FaultView(String field, String code, String message) {

    static List<FaultView> of(Calculation.Refused refused, ProofText texts, Locale language) {
        return refused.faults().stream()
                .map(fault -> new FaultView(fault.field(), fault.key(), texts.fault(fault, language)))
                .toList();
    }
}
