package org.praetor.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which agency acts for which company, between which days; the company's administrator gives an authority and ends it. */
@Service
public class Authorities {

    /** One authority, seen from the client or from the agency. */
    public record Authority(
            String id,
            String agency,
            String company,
            LocalDate from,
            @Nullable LocalDate to,
            boolean given) {}

    private final Companies companies;
    private final Organisations organisations;
    private final AccountRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    Authorities(
            Companies companies,
            Organisations organisations,
            AccountRows rows,
            JdbcClient jdbc,
            Clock clock,
            AuditTrail audit) {
        this.companies = companies;
        this.organisations = organisations;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Empowers an agency to act for the own company between two dates; open-ended without the second. */
    @Transactional
    public List<Fault> empower(Actor administrator, String agencyUscc, LocalDate from, @Nullable LocalDate to) {
        String company = companies.ownCompany(administrator);
        Optional<Company> agency = organisations.companyByUscc(agencyUscc).filter(Company::agency);
        if (agency.isEmpty() || agency.get().id().equals(company)) {
            return List.of(Fault.of("agency", "agency-unknown"));
        }
        if (to != null && to.isBefore(from)) {
            return List.of(Fault.of("to", "dates-reversed"));
        }
        rows.insertAuthority(agency.get().id(), company, from, to);
        audit.record(AuditEntry.of(
                null, administrator.accountId(), "authority.given", agency.get().id()));
        return List.of();
    }

    /**
     * Ends an authority yesterday at the latest: from now on the agency does not act for the company. Unknown is one that another company has given, or that has ended.
     */
    @Transactional
    public void revoke(Actor administrator, String authorityId) {
        String company = companies.ownCompany(administrator);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        int removed = jdbc.sql(
                        "DELETE FROM agency_authority WHERE id = :id AND company_id = :company AND from_date > :yesterday")
                .param("id", authorityId)
                .param("company", company)
                .param("yesterday", yesterday)
                .update();
        int ended = jdbc.sql("""
                        UPDATE agency_authority SET to_date = :yesterday
                         WHERE id = :id AND company_id = :company AND (to_date IS NULL OR to_date > :yesterday)
                        """)
                .param("yesterday", yesterday)
                .param("id", authorityId)
                .param("company", company)
                .update();
        if (removed + ended == 0) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "authority.unknown", authorityId);
        }
        audit.record(AuditEntry.of(null, administrator.accountId(), "authority.ended", authorityId));
    }

    /** Authorities that the person's company has given or holds, the youngest first. */
    public List<Authority> of(Actor actor) {
        return jdbc.sql("""
                        SELECT g.id, a.name AS agency, c.name AS company, g.from_date, g.to_date,
                               g.company_id = :own AS given
                          FROM agency_authority g
                          JOIN company a ON a.id = g.agency_id
                          JOIN company c ON c.id = g.company_id
                         WHERE g.company_id = :own OR g.agency_id = :own
                         ORDER BY g.from_date DESC, g.id
                        """)
                .param("own", String.valueOf(actor.companyId()))
                .query((row, number) -> new Authority(
                        row.getString("id"),
                        row.getString("agency"),
                        row.getString("company"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getBoolean("given")))
                .list();
    }
}
