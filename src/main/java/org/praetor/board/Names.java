package org.praetor.board;

import java.util.List;
import java.util.Locale;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.Load;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of proceedings, phases and steps as people know them. */
@Component
class Names {

    private static final String NO_PHASE = "-";

    private final Proceedings proceedings;
    private final MessageSource messages;

    Names(Proceedings proceedings, MessageSource messages) {
        this.proceedings = proceedings;
        this.messages = messages;
    }

    String proceeding(String proceeding, Locale language) {
        return text(
                proceeding,
                proceeding + ".name",
                proceedings.find(proceeding).map(Proceeding::name).orElse(proceeding),
                language);
    }

    String phase(String proceeding, String phase, Locale language) {
        return phase.equals(NO_PHASE)
                ? messages.getMessage("board.phase.none", null, language)
                : text(proceeding, proceeding + ".phase." + phase, phase, language);
    }

    /** The person's name, or that it is nobody. */
    String holder(String name, Locale language) {
        return name.equals(Load.NOBODY) ? messages.getMessage("board.nobody", null, language) : name;
    }

    String step(String proceeding, String step, Locale language) {
        String inModel = proceedings.find(proceeding).stream()
                .flatMap(found -> found.steps().stream())
                .filter(found -> found.id().equals(step))
                .map(Proceeding.Step::name)
                .findFirst()
                .orElse(step);
        return text(proceeding, proceeding + "." + step + ".title", inModel, language);
    }

    /** Where a phase stands in its proceeding; phases of older versions come last. */
    int position(String proceeding, String phase) {
        if (phase.equals(NO_PHASE)) {
            return -1;
        }
        List<String> phases =
                proceedings.find(proceeding).map(Proceeding::phases).orElse(List.of());
        int position = phases.indexOf(phase);
        return position < 0 ? phases.size() : position;
    }

    private String text(String proceeding, String key, String fallback, Locale language) {
        String found = proceedings.text(proceeding, key, language);
        return found.equals(key) ? fallback : found;
    }
}
