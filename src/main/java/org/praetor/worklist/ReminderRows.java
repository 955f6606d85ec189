package org.praetor.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.Alarm;
import org.praetor.clock.LegalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reminders and lists of clocks ask of {@code work_item}: many clocks in one query. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OnClock(String clockId, WorkItem item) {}

    /** A clock as steps know it. */
    record Kept(
            String clockId,
            String caseId,
            String rule,
            @Nullable String party,
            Instant due) {

        static Kept of(Alarm alarm) {
            return new Kept(alarm.clockId(), alarm.caseId(), alarm.rule(), alarm.party(), alarm.due());
        }

        static Kept of(LegalClock clock) {
            return new Kept(clock.id(), clock.caseId(), clock.rule(), clock.party(), clock.due());
        }
    }

    /** Somebody and an item of a case that he may be barred from. */
    record Concerned(WorkItem item, String accountId) {}

    /** Open steps by the clock that they wait on or meet; those from before rules were noted, by its date. */
    Map<String, List<WorkItem>> openOn(List<Kept> clocks) {
        Map<String, List<WorkItem>> open = new HashMap<>();
        jdbc.sql("SELECT DISTINCT on_clock, " + WorkItemRows.COLUMNS + """
                        FROM unnest(CAST(:clocks AS text[]), CAST(:cases AS text[]), CAST(:rules AS text[]),
                                    CAST(:parties AS text[]), CAST(:dues AS timestamptz[]))
                             AS w (on_clock, of_case, of_rule, of_party, of_due)
                        JOIN work_item ON case_id = of_case AND closed_at IS NULL
                             AND (rule = of_rule OR of_rule = ANY (meets) OR (rule IS NULL AND due_at = of_due))
                             AND (of_party IS NULL OR party = of_party)
                        """)
                .param("clocks", texts(clocks, Kept::clockId))
                .param("cases", texts(clocks, Kept::caseId))
                .param("rules", texts(clocks, Kept::rule))
                .param("parties", texts(clocks, Kept::party))
                .param("dues", texts(clocks, clock -> clock.due().toString()))
                .query(ReminderRows::onClock)
                .list()
                .forEach(found -> open.computeIfAbsent(found.clockId(), clock -> new ArrayList<>())
                        .add(found.item()));
        return open;
    }

    private static OnClock onClock(ResultSet row, int number) throws SQLException {
        return new OnClock(row.getString("on_clock"), WorkItemRows.item(row, number));
    }

    /** People who may not do these items: recused from the case, or forbidden by four eyes; as {@code item account}. */
    Set<String> hindered(Collection<Concerned> people) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT i.id || ' ' || p.account
                        FROM unnest(CAST(:items AS text[]), CAST(:accounts AS text[])) AS p (item, account)
                        JOIN work_item i ON i.id = p.item
                        WHERE EXISTS (SELECT 1 FROM work_barred b WHERE b.case_id = i.case_id AND b.account_id = p.account)
                           OR EXISTS (SELECT 1 FROM work_item d
                                      WHERE d.case_id = i.case_id AND d.completed AND d.step = ANY (i.four_eyes)
                                        AND d.doer = p.account)
                        """)
                .param("items", texts(people, one -> one.item().id()))
                .param("accounts", texts(people, Concerned::accountId))
                .query(String.class)
                .list());
    }

    /** People who are recused from cases; as {@code case account}. */
    Set<String> barred(Collection<String> cases, Collection<String> accounts) {
        return new HashSet<>(jdbc.sql("""
                        SELECT case_id || ' ' || account_id FROM work_barred
                        WHERE case_id = ANY (:cases) AND account_id = ANY (:accounts)
                        """)
                .param("cases", cases.toArray(String[]::new))
                .param("accounts", accounts.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static <T> @Nullable String[] texts(Collection<T> values, Function<T, @Nullable String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
