package org.praetor.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators change about a body within their reach: head, closures, seal, units. */
@Service
public class OrganisationEditor {

    private static final int LARGEST_SEAL = 1_000_000;

    private final Accounts accounts;
    private final Organisations organisations;
    private final Reach reach;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    OrganisationEditor(
            Accounts accounts,
            Organisations organisations,
            Reach reach,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.reach = reach;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /** Closed days with their reasons, in order. */
    public Map<LocalDate, String> closures(String bodyId) {
        Map<LocalDate, String> closures = new TreeMap<>();
        jdbc.sql("SELECT closed_on, reason FROM organisation_closure WHERE organisation_id = :id")
                .param("id", bodyId)
                .query(row -> {
                    closures.put(row.getObject("closed_on", LocalDate.class), row.getString("reason"));
                });
        return closures;
    }

    @Transactional
    public List<Fault> close(String bodyId, LocalDate day, String reason, Actor by) {
        reach.demand(by, bodyId);
        Optional<Fault> fault = Typed.name("reason", reason, 200);
        if (fault.isPresent()) {
            return List.of(fault.get());
        }
        jdbc.sql("""
                INSERT INTO organisation_closure (organisation_id, closed_on, reason) VALUES (:id, :day, :reason)
                ON CONFLICT (organisation_id, closed_on) DO UPDATE SET reason = excluded.reason
                """)
                .param("id", organisations.body(bodyId).id())
                .param("day", day)
                .param("reason", reason.strip())
                .update();
        note(by, "organisation.closed", bodyId);
        events.publishEvent(new ClosuresChanged(bodyId, by));
        return List.of();
    }

    @Transactional
    public void reopen(String bodyId, LocalDate day, Actor by) {
        reach.demand(by, bodyId);
        jdbc.sql("DELETE FROM organisation_closure WHERE organisation_id = :id AND closed_on = :day")
                .param("id", bodyId)
                .param("day", day)
                .update();
        note(by, "organisation.opened", bodyId);
        events.publishEvent(new ClosuresChanged(bodyId, by));
    }

    /** Names the head; an empty id leaves the place vacant. */
    @Transactional
    public List<Fault> setHead(String bodyId, String accountId, Actor by) {
        reach.demand(by, bodyId);
        boolean known = accountId.isEmpty()
                || accounts.find(accountId)
                        .filter(account -> account.active() && bodyId.equals(account.bodyId()))
                        .isPresent();
        if (!known) {
            return List.of(Fault.of("head", "head-wrong"));
        }
        jdbc.sql("UPDATE organisation SET head_id = nullif(:head, ''), version = version + 1 WHERE id = :id")
                .param("head", accountId)
                .param("id", organisations.body(bodyId).id())
                .update();
        note(by, "organisation.head", bodyId);
        return List.of();
    }

    /** Switches between the electronic seal and print, stamp, scan. An image is a PNG up to 1 MB. */
    @Transactional
    public List<Fault> setSeal(String bodyId, boolean electronic, byte[] image, Actor by) {
        reach.demand(by, bodyId);
        String id = organisations.body(bodyId).id();
        if (image.length > 0) {
            if (image.length > LARGEST_SEAL || !SealImage.usable(image)) {
                return List.of(Fault.of("seal", "seal-wrong"));
            }
            jdbc.sql("UPDATE organisation SET seal_png = :png, version = version + 1 WHERE id = :id")
                    .param("png", image)
                    .param("id", id)
                    .update();
        }
        int changed =
                jdbc.sql("""
                        UPDATE organisation SET seals_electronically = :electronic, version = version + 1
                         WHERE id = :id AND (NOT :electronic OR seal_png IS NOT NULL)
                        """).param("electronic", electronic).param("id", id).update();
        if (changed == 0) {
            return List.of(Fault.of("seal", "seal-missing"));
        }
        note(by, "organisation.seal", bodyId);
        return List.of();
    }

    /** Adds a unit (处室); one with this name is left as it is. */
    @Transactional
    public List<Fault> addUnit(String bodyId, String name, Actor by) {
        reach.demand(by, bodyId);
        Optional<Fault> fault = Typed.name("unit", name, 60);
        if (fault.isPresent()) {
            return List.of(fault.get());
        }
        jdbc.sql("""
                        INSERT INTO organisation_unit (organisation_id, name) VALUES (:id, :name)
                        ON CONFLICT (organisation_id, name) DO NOTHING
                        """)
                .param("id", organisations.body(bodyId).id())
                .param("name", name.strip())
                .update();
        note(by, "organisation.unit-add", bodyId);
        return List.of();
    }

    /** Removes a unit to which nobody belongs. */
    @Transactional
    public List<Fault> removeUnit(String bodyId, String name, Actor by) {
        reach.demand(by, bodyId);
        boolean used = accounts.ofBody(bodyId).stream().anyMatch(account -> name.equals(account.unit()));
        if (used) {
            return List.of(Fault.of("unit", "unit-used"));
        }
        jdbc.sql("DELETE FROM organisation_unit WHERE organisation_id = :id AND name = :name")
                .param("id", organisations.body(bodyId).id())
                .param("name", name)
                .update();
        note(by, "organisation.unit-remove", bodyId);
        return List.of();
    }

    private void note(Actor by, String act, String object) {
        audit.record(AuditEntry.of(null, by.accountId(), act, object));
    }
}
