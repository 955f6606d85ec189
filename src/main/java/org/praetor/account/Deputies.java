package org.praetor.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, between two dates, within one body. Nobody names himself the deputy of another. */
@Service
public class Deputies {

    /** One deputising, by ids and names. */
    public record Deputising(String id, String person, String deputy, LocalDate from, LocalDate to) {}

    private final Accounts accounts;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Deputies(Accounts accounts, Staff staff, JdbcClient jdbc, AuditTrail audit) {
        this.accounts = accounts;
        this.staff = staff;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Names a deputy between two dates, both included. */
    @Transactional
    public List<Fault> deputise(String accountId, String deputyId, LocalDate from, LocalDate to, Actor by) {
        Account person = staff.staff(accountId, by);
        Optional<Account> deputy = accounts.find(deputyId).filter(Account::active);
        if (deputy.isEmpty()
                || deputyId.equals(accountId)
                || !String.valueOf(person.bodyId()).equals(deputy.get().bodyId())) {
            return List.of(Fault.of("deputy", "deputy-wrong"));
        }
        if (to.isBefore(from)) {
            return List.of(Fault.of("to", "dates-reversed"));
        }
        if (deputyId.equals(by.accountId())) {
            Staff.demandOther(deputyId, by);
        }
        jdbc.sql("""
                INSERT INTO deputy (id, organisation_id, account_id, deputy_id, from_date, to_date)
                VALUES (:id, :body, :account, :deputy, :from, :to)
                ON CONFLICT (account_id, deputy_id, from_date) DO UPDATE SET to_date = excluded.to_date
                """)
                .param("id", UUID.randomUUID().toString())
                .param("body", person.bodyId())
                .param("account", accountId)
                .param("deputy", deputyId)
                .param("from", from)
                .param("to", to)
                .update();
        audit.record(AuditEntry.of(null, by.accountId(), "deputy.named", accountId));
        return List.of();
    }

    @Transactional
    public void end(String accountId, String id, Actor by) {
        int ended = jdbc.sql("DELETE FROM deputy WHERE id = :id AND (account_id = :account OR deputy_id = :account)")
                .param("id", id)
                .param("account", staff.staff(accountId, by).id())
                .update();
        if (ended > 0) {
            audit.record(AuditEntry.of(null, by.accountId(), "deputy.ended", id));
        }
    }

    /** Deputies of a person, and those whose deputy the person is; the latest first. */
    public List<Deputising> of(String accountId) {
        return jdbc.sql("""
                        SELECT d.id, a.name AS person, s.name AS deputy, d.from_date AS "from", d.to_date AS "to"
                          FROM deputy d
                          JOIN account a ON a.id = d.account_id
                          JOIN account s ON s.id = d.deputy_id
                         WHERE d.account_id = :id OR d.deputy_id = :id
                         ORDER BY d.from_date DESC, d.id
                        """).param("id", accountId).query(Deputising.class).list();
    }
}
