package org.praetor.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praetor.clock.Calculators;
import org.praetor.clock.ProofText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The calculator for programs: {@code POST /api/v1/due-dates} with the entries of the command as JSON, {@code {"rule":
 * "adj.answer", "trigger": "2026-01-16", "stop": ["2026-02-01..2026-02-20"], "extend": ["1m"]}}. 200 with the date and its
 * proof, 422 with every fault. Public law asked of a public table: no session, no case, nothing kept.
 */
@RestController
class DueDates {

    private final Calculators calculators;
    private final ProofText texts;

    DueDates(Calculators calculators, ProofText texts) {
        this.calculators = calculators;
        this.texts = texts;
    }

    @PostMapping(
            path = "/api/v1/due-dates",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> due(@RequestBody Map<String, Object> asked, Locale language) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        asked.forEach((entry, value) -> entries.put(entry, texts(value)));
        return calculators
                .current()
                .calculate(entries)
                .fold(
                        worked -> ResponseEntity.ok(DueDateView.of(worked, texts, language)),
                        refused -> ResponseEntity.unprocessableEntity()
                                .body(Map.of("faults", FaultView.of(refused, texts, language))));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
