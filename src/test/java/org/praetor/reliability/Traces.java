package org.praetor.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What acts left in the database: one that was acknowledged is there once, one that was refused is not there at all. */
final class Traces {

    private static final Map<String, List<String>> BY_VERB = Map.of(
            "file",
            List.of("SELECT count(*) FROM case_submission WHERE kept_by = :act AND step = 'file-errand'", """
                    SELECT count(*) FROM case_submission s JOIN proceeding_case p ON p.case_id = s.case_id
                    WHERE s.kept_by = :act AND s.step = 'file-errand' AND p.instance_id IS NOT NULL
                    """),
            "stop",
            List.of("SELECT count(*) FROM clock_stop WHERE stopped_by = :act"),
            "resume",
            List.of("SELECT count(*) FROM clock_stop WHERE resumed_by = :act"),
            "extend",
            List.of("SELECT count(*) FROM clock_extension WHERE granted_by = :act"),
            "complete",
            List.of("SELECT count(*) FROM work_item WHERE doer = :act AND completed"),
            "cancel",
            List.of("SELECT count(*) FROM clock_decision WHERE decided_by = :act AND state = 'CANCELLED'"),
            "set-aside",
            List.of("SELECT count(*) FROM clock_decision WHERE decided_by = :act AND state = 'SET_ASIDE'"),
            "notice",
            List.of("SELECT count(*) FROM holiday_notice WHERE :act IN (entered_by, withdrawn_by)", audited()),
            "rule",
            List.of("SELECT count(*) FROM clock_rule_change WHERE :act IN (entered_by, withdrawn_by)", audited()),
            "closure",
            List.of(audited()));

    private static final List<String> DONE = List.of(
            "filed",
            "begun",
            "resumed",
            "granted",
            "completed",
            "cancelled",
            "set-aside",
            "entered",
            "withdrawn",
            "closed",
            "opened");

    private final JdbcClient jdbc;

    Traces(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    private static String audited() {
        return "SELECT count(*) FROM audit_entry WHERE actor = :act AND case_id IS NULL";
    }

    static boolean done(String outcome) {
        return DONE.contains(outcome.split(" ")[0]);
    }

    /** How often the act is there, by each of its traces. */
    List<Long> of(Act act) {
        return BY_VERB.getOrDefault(act.verb(), List.of()).stream()
                .map(sql ->
                        jdbc.sql(sql).param("act", act.name()).query(Long.class).single())
                .toList();
    }

    /** Acts that are there otherwise than their answer says; without an answer, once or not, but not in part. */
    List<String> wrong(Map<Act, Optional<String>> answered) {
        List<String> wrong = new ArrayList<>();
        answered.forEach((act, outcome) -> {
            List<Long> there = of(act);
            long expected = outcome.map(answer -> done(answer) ? 1L : 0L).orElse(there.contains(1L) ? 1L : 0L);
            if (there.stream().anyMatch(times -> times != expected)) {
                wrong.add(act + " was answered " + outcome + " and is there " + there);
            }
        });
        return wrong;
    }
}
