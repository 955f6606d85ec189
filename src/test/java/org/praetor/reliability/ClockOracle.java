package org.praetor.reliability;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.DayByDay;
import org.praetor.calendar.Question;
import org.praetor.calendar.Question.Interval;
import org.praetor.calendar.Question.Length;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works every open clock out once more from what the tables keep of it (trigger, period, roll, extensions, stops, notices,
 * closures, changed rules), day by day, without a line of the code that did so before.
 */
final class ClockOracle {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");
    /** Days as {@code deadlines.dmn} of the sample has them. */
    private static final Map<String, Integer> SHIPPED = Map.of("errand.work", 5, "errand.reply", 3);
    /** Stops one period of another proceeding only ({@code clock/grounds.csv}); every other ground of the test stops all. */
    private static final String LETS_RUN = "appraisal";

    private final JdbcClient jdbc;

    ClockOracle(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    record Kept(
            String id,
            String caseId,
            String rule,
            LocalDate triggerOn,
            int amount,
            String unit,
            String roll,
            String state,
            LocalDate dueOn,
            OffsetDateTime due,
            boolean provisional) {}

    private record Stopped(
            String ground, LocalDate fromOn, @Nullable LocalDate untilOn) {}

    List<Kept> open() {
        return jdbc.sql("""
                        SELECT id, case_id, rule, trigger_on, amount, unit, roll, state, due_on, due, provisional
                        FROM legal_clock WHERE state IN ('RUNNING', 'STOPPED') ORDER BY id
                        """).query(Kept.class).list();
    }

    /** One sentence for each open clock that is not as it comes out. */
    List<String> wrong() {
        Map<LocalDate, Boolean> others = others();
        List<String> wrong = new ArrayList<>();
        for (Kept kept : open()) {
            List<Stopped> stops = stops(kept.caseId());
            boolean held = stops.stream().anyMatch(stop -> stop.untilOn() == null);
            Question question = new Question(
                    kept.triggerOn().atStartOfDay(),
                    new Length(amount(kept.rule()), kept.unit()),
                    kept.roll(),
                    extensions(kept.id()),
                    stops.stream()
                            .filter(stop -> stop.untilOn() != null)
                            .map(stop -> new Interval(stop.fromOn(), stop.untilOn()))
                            .toList());
            DayByDay.Answer answer = DayByDay.answer(question, others);
            LocalDate dueOn = LocalDate.parse(answer.due());
            OffsetDateTime due =
                    held ? NEVER : dueOn.plusDays(1).atStartOfDay(PLACE).toOffsetDateTime();
            boolean right = kept.dueOn().equals(dueOn)
                    && kept.due().isEqual(due)
                    && kept.state().equals(held ? "STOPPED" : "RUNNING")
                    && kept.amount() == question.period().amount()
                    && kept.provisional() == answer.provisional();
            if (!right) {
                wrong.add(kept + " must be due " + due + " on " + answer + ": " + question);
            }
        }
        return wrong;
    }

    private List<Stopped> stops(String caseId) {
        return jdbc.sql("SELECT ground, from_on, until_on FROM clock_stop WHERE case_id = :case AND ground <> :not")
                .param("case", caseId)
                .param("not", LETS_RUN)
                .query(Stopped.class)
                .list();
    }

    private List<Length> extensions(String clockId) {
        return jdbc.sql("SELECT amount, unit FROM clock_extension WHERE clock_id = :clock ORDER BY position")
                .param("clock", clockId)
                .query(Length.class)
                .list();
    }

    /** The change entered last that still counts, else what the table says. */
    private int amount(String rule) {
        return jdbc.sql("""
                        SELECT (r -> 'period' ->> 'amount')::int
                        FROM clock_rule_change c CROSS JOIN LATERAL jsonb_array_elements(c.rows) r
                        WHERE c.withdrawn_at IS NULL AND r ->> 'rule' = :rule ORDER BY c.id DESC LIMIT 1
                        """).param("rule", rule).query(Integer.class).optional().orElse(SHIPPED.get(rule));
    }

    /** Days that the notice in force and the closures say otherwise than the notices of the program. */
    private Map<LocalDate, Boolean> others() {
        Map<LocalDate, Boolean> others = new HashMap<>();
        jdbc.sql("SELECT days FROM holiday_notice WHERE withdrawn_at IS NULL")
                .query(String.class)
                .list()
                .forEach(days -> days.lines()
                        .map(line -> line.split(","))
                        .forEach(cells -> others.put(LocalDate.parse(cells[1]), cells[3].equals("rest"))));
        jdbc.sql("SELECT closed_on FROM organisation_closure WHERE organisation_id = :body")
                .param("body", Acting.BODY)
                .query(LocalDate.class)
                .list()
                .forEach(day -> others.put(day, true));
        return others;
    }
}
