package org.praetor.registry;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lists of a body: entries are restored with a reason; classes come and go by date. */
@Service
public class RegistryKeeper {

    private static final int LONGEST = 500;
    private static final Set<String> SCHEMES = Set.of("IPC", "LOCARNO");

    private final JdbcClient jdbc;
    private final RegistryRows rows;
    private final ActRows acts;
    private final AuditTrail audit;
    private final Clock clock;

    RegistryKeeper(JdbcClient jdbc, RegistryRows rows, ActRows acts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A class on a body's list; {@code validTo} is the first day it is no longer on it. */
    public record ListedClass(
            String scheme,
            String prefix,
            String field,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /** Requests granted to an entity for a year, and those that count against it. */
    public record Quota(String uscc, String name, int granted, int used) {}

    /** Ends a suspension or takes a cancellation back; measures themselves are imposed by cases ({@link Measures}). */
    @Transactional
    public List<Fault> restore(String body, String kind, String uscc, String reason, Actor by) {
        if (unfit(reason)) {
            return List.of(new Fault("reason", "admin.registry.fault.reason"));
        }
        RegistryEntry entry = rows.find(body, kind, uscc)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "registry.unknown", uscc));
        rows.suspend(entry, null);
        rows.cancel(entry, null);
        acts.add(
                new ActRows.Act(body, kind, uscc, "restore", null, reason.strip(), by.accountId(), null),
                OffsetDateTime.now(clock));
        note(by, "registry.restore", kind + ":" + uscc);
        return List.of();
    }

    /** The reason of the last act on each entry, by {@code kind:uscc}: an administrator's words or the ground of a measure. */
    public Map<String, String> reasons(String body) {
        return acts.reasons(body);
    }

    public List<ListedClass> classes(String body) {
        return jdbc.sql("""
                        SELECT scheme, prefix, field, valid_from, valid_to, source FROM registry_classification
                        WHERE body = :body ORDER BY scheme, prefix, valid_from
                        """).param("body", body).query(ListedClass.class).list();
    }

    @Transactional
    public List<Fault> addClass(
            String body, String scheme, String prefix, String field, LocalDate from, String source, Actor by) {
        String code = prefix.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (!SCHEMES.contains(scheme) || code.isEmpty() || code.length() > 20 || unfit(field) || unfit(source)) {
            return List.of(new Fault("prefix", "admin.registry.fault.class"));
        }
        rows.list(body, scheme, code, field.strip(), from, source.strip());
        note(by, "registry.class-add", scheme + ":" + code);
        return List.of();
    }

    /** Takes a class off the list; {@code to} is the first day without it. */
    @Transactional
    public List<Fault> endClass(String body, String scheme, String prefix, LocalDate from, LocalDate to, Actor by) {
        if (!to.isAfter(from)) {
            return List.of(new Fault("to", "admin.registry.fault.dates"));
        }
        jdbc.sql("""
                        UPDATE registry_classification SET valid_to = :to
                        WHERE body = :body AND scheme = :scheme AND prefix = :prefix AND valid_from = :from
                        """)
                .param("to", Date.valueOf(to))
                .param("body", body)
                .param("scheme", scheme)
                .param("prefix", prefix)
                .param("from", Date.valueOf(from))
                .update();
        note(by, "registry.class-end", scheme + ":" + prefix);
        return List.of();
    }

    public List<Quota> quotas(String body, int year) {
        return jdbc.sql("""
                        SELECT q.uscc, coalesce(e.name, q.uscc) AS name, q.granted,
                            (SELECT count(*) FROM registry_use u
                             WHERE u.body = q.body AND u.uscc = q.uscc AND u.year = q.year) AS used
                        FROM registry_quota q
                        LEFT JOIN registry_entry e ON e.body = q.body AND e.uscc = q.uscc AND e.kind = 'entity'
                        WHERE q.body = :body AND q.year = :year ORDER BY name
                        """)
                .param("body", body)
                .param("year", year)
                .query(Quota.class)
                .list();
    }

    /** Grants or changes the quota of a registered entity (R-REG-14). */
    @Transactional
    public List<Fault> grant(String body, String uscc, int year, int granted, Actor by) {
        if (granted < 0 || rows.entity(body, uscc).isEmpty()) {
            return List.of(new Fault("granted", "admin.registry.fault.quota"));
        }
        jdbc.sql("""
                        INSERT INTO registry_quota (body, uscc, year, granted) VALUES (:body, :uscc, :year, :granted)
                        ON CONFLICT (body, uscc, year) DO UPDATE SET granted = excluded.granted
                        """)
                .param("body", body)
                .param("uscc", uscc)
                .param("year", year)
                .param("granted", granted)
                .update();
        note(by, "registry.quota", uscc + ":" + year);
        return List.of();
    }

    private static boolean unfit(String text) {
        return text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0;
    }

    private void note(Actor by, String act, String object) {
        audit.record(AuditEntry.of(null, by.accountId(), act, object));
    }
}
