package org.praetor.proceeding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.praetor.letter.LetterFacts;
import org.praetor.registry.Registry;
import org.praetor.registry.RegistryEntry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What letters may say of the registry's entry that a case is about: {@code entry.status}, {@code entry.suspendedUntil}. */
@Component
class EntryFacts implements LetterFacts {

    private final Registry registry;
    private final Clock clock;

    EntryFacts(@Lazy Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "entry";
    }

    @Override
    public Map<String, Object> of(String caseId) {
        LocalDate today = LocalDate.now(clock);
        return registry.entry(caseId).map(entry -> facts(entry, today)).orElse(Map.of());
    }

    private static Map<String, Object> facts(RegistryEntry entry, LocalDate today) {
        Map<String, Object> facts = new HashMap<>(Map.of("status", entry.status(today)));
        if (entry.suspendedUntil() != null) {
            facts.put("suspendedUntil", entry.suspendedUntil().toString());
        }
        return facts;
    }
}
