package org.praetor.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parties and recusals in PostgreSQL. */
@Service
class JdbcCaseParties implements CaseParties {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseAccess access;
    private final Agencies agencies;
    private final Timeline timeline;
    private final Accounts accounts;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    JdbcCaseParties(
            JdbcClient jdbc,
            CaseRows rows,
            CaseAccess access,
            Agencies agencies,
            Timeline timeline,
            Accounts accounts,
            Vault vault,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.access = access;
        this.agencies = agencies;
        this.timeline = timeline;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public CaseParty add(
            String caseId, String role, String name, @Nullable String companyId, @Nullable String agencyId) {
        rows.lock(caseId);
        int position = of(caseId).size() + 1;
        CaseParty party =
                new CaseParty(UUID.randomUUID().toString(), caseId, role, name, companyId, agencyId, position);
        jdbc.sql("""
                        INSERT INTO case_party (id, case_id, role, name, company_id, agency_id, position)
                        VALUES (:id, :caseId, :role, :name, :company, :agency, :position)
                        """)
                .param("id", party.id())
                .param("caseId", caseId)
                .param("role", role)
                .param("name", vault.seal(caseId, name))
                .param("company", companyId)
                .param("agency", agencyId)
                .param("position", position)
                .update();
        audit.record(new AuditEntry(caseId, Actor.system().accountId(), "party.add", party.id(), Map.of("role", role)));
        return party;
    }

    @Override
    @Transactional
    public void admit(CaseParty party, String companyId) {
        rows.lock(party.caseId());
        int admitted = jdbc.sql("UPDATE case_party SET company_id = :company WHERE id = :id AND company_id IS NULL")
                .param("company", companyId)
                .param("id", party.id())
                .update();
        if (admitted > 0) {
            audit.record(new AuditEntry(
                    party.caseId(),
                    Actor.system().accountId(),
                    "party.admit",
                    party.id(),
                    Map.of("role", party.role())));
        }
    }

    @Override
    public List<CaseParty> of(String caseId) {
        return jdbc.sql("""
                        SELECT id, case_id, role, name, company_id, agency_id, position
                        FROM case_party WHERE case_id = :caseId ORDER BY position
                        """).param("caseId", caseId).query(this::party).list();
    }

    @Override
    public List<String> accountsOf(CaseParty party) {
        return Stream.of(agentOf(party), Optional.ofNullable(party.companyId()))
                .flatMap(Optional::stream)
                .flatMap(company -> accounts.ofCompany(company).stream())
                .map(Account::id)
                .distinct()
                .toList();
    }

    @Override
    public boolean actsFor(String caseId, String role, Actor actor) {
        String company = actor.companyId();
        return company != null
                && of(caseId).stream()
                        .filter(party -> party.role().equals(role))
                        .anyMatch(party -> company.equals(party.companyId())
                                || agentOf(party).filter(company::equals).isPresent());
    }

    private Optional<String> agentOf(CaseParty party) {
        return Optional.ofNullable(party.agencyId()).filter(agency -> agencies.actsFor(agency, party.companyId()));
    }

    @Override
    public Map<String, Set<String>> rolesOf(Collection<String> caseIds, Actor actor) {
        Map<String, Set<String>> roles = new HashMap<>();
        if (actor.companyId() != null) {
            jdbc.sql("""
                            SELECT case_id, role FROM case_party
                            WHERE case_id = ANY (:caseIds)
                              AND (company_id = :company
                                   OR (agency_id = :company AND (company_id IS NULL OR company_id = ANY (:clients))))
                            """)
                    .param("clients", agencies.clients(actor.companyId()).toArray(String[]::new))
                    .param("caseIds", caseIds.toArray(String[]::new))
                    .param("company", actor.companyId())
                    .query((row, number) -> roles.computeIfAbsent(row.getString("case_id"), id -> new HashSet<>())
                            .add(row.getString("role")))
                    .list();
        }
        return roles;
    }

    @Override
    @Transactional
    public void recuse(String caseId, String accountId, String ground, Actor by) {
        rows.lock(caseId);
        int barred = jdbc.sql("""
                        INSERT INTO case_recusal (case_id, account_id, ground, at, recused_by)
                        VALUES (:caseId, :accountId, :ground, :at, :by)
                        ON CONFLICT (case_id, account_id) DO NOTHING
                        """)
                .param("caseId", caseId)
                .param("accountId", accountId)
                .param("ground", ground)
                .param("at", rows.now())
                .param("by", by.accountId())
                .update();
        if (barred == 0) {
            return;
        }
        timeline.add(caseId, "timeline.recused", List.of(accountId), false, by);
        audit.record(new AuditEntry(caseId, by.accountId(), "person.recuse", accountId, Map.of("ground", ground)));
        events.publishEvent(new PersonRecused(caseId, accountId));
    }

    @Override
    public boolean recused(String caseId, String accountId) {
        return access.recused(caseId, accountId);
    }

    @Override
    public Set<String> recusedFrom(String caseId) {
        return Set.copyOf(jdbc.sql("SELECT account_id FROM case_recusal WHERE case_id = :caseId")
                .param("caseId", caseId)
                .query(String.class)
                .list());
    }

    @Override
    public Set<String> recusals(Collection<String> caseIds, String accountId) {
        return Set.copyOf(
                jdbc.sql("SELECT case_id FROM case_recusal WHERE case_id = ANY (:caseIds) AND account_id = :account")
                        .param("caseIds", caseIds.toArray(String[]::new))
                        .param("account", accountId)
                        .query(String.class)
                        .list());
    }

    @Override
    public Set<String> recusals(String accountId) {
        return Set.copyOf(jdbc.sql("SELECT case_id FROM case_recusal WHERE account_id = :account")
                .param("account", accountId)
                .query(String.class)
                .list());
    }

    @Override
    public Map<String, List<CaseParty>> of(Collection<String> caseIds) {
        return jdbc.sql("""
                        SELECT id, case_id, role, name, company_id, agency_id, position
                        FROM case_party WHERE case_id = ANY (:caseIds) ORDER BY case_id, position
                        """).param("caseIds", caseIds.toArray(String[]::new)).query(this::party).list().stream()
                .collect(Collectors.groupingBy(CaseParty::caseId));
    }

    private CaseParty party(ResultSet row, int number) throws SQLException {
        String caseId = row.getString("case_id");
        return new CaseParty(
                row.getString("id"),
                caseId,
                row.getString("role"),
                vault.unsealIfThere(caseId, row.getBytes("name")),
                row.getString("company_id"),
                row.getString("agency_id"),
                row.getInt("position"));
    }
}
