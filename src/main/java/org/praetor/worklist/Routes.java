package org.praetor.worklist;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Component;

/** Where the routing table sends the steps of a case; what it says nothing of stays as the model has it. */
@Component
class Routes {

    private static final String ROUTING = "routing";

    private final CaseRecord record;
    private final Proceedings proceedings;
    private final Accounts accounts;

    Routes(CaseRecord record, Proceedings proceedings, Accounts accounts) {
        this.record = record;
        this.proceedings = proceedings;
        this.accounts = accounts;
    }

    /** A role at a body. */
    record Place(String body, String role) {}

    /** Outputs of the table by column: role, unit, field, body. */
    Map<String, Object> of(CaseFile file, String step, String role, String skill) {
        return proceedings.evaluate(
                file.id(),
                ROUTING,
                Map.of(
                        "proceeding", file.proceeding(),
                        "step", step,
                        "role", role,
                        "kind", Objects.requireNonNullElse(file.kind(), ""),
                        "skill", skill,
                        "field", Objects.toString(record.vocabulary(file.id()).get("field"), ""),
                        "body", file.body()));
    }

    /** Where the people are who may hold a step; a place in which nobody works is not taken. */
    Place place(CaseFile file, Proceeding.Step step) {
        Map<String, Object> route = of(file, step.id(), step.candidate(), step.skill());
        Place routed = new Place(
                text(route, "body").orElse(file.body()), text(route, "role").orElse(step.candidate()));
        return accounts.withRole(routed.body(), routed.role()).isEmpty()
                ? new Place(file.body(), step.candidate())
                : routed;
    }

    static Optional<String> text(Map<String, Object> route, String column) {
        @Nullable Object value = route.get(column);
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
