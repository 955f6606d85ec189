package org.praetor.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see a case. Staff: any role at the body that took the case, at one to which a step of it was routed, or at one that issues a letter in it, unless recused; a superior body does not see it
 * by being superior. Parties: people of a party's company, and of its agency while it acts for one of them. Jobs see what they work on. Nobody else.
 */
@Component
class CaseAccess {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    CaseAccess(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    boolean sees(CaseFile file, Actor viewer) {
        if (viewer.equals(Actor.system())) {
            return true;
        }
        if (viewer.staff()) {
            return (file.body().equals(viewer.bodyId()) || admitted(file.id(), viewer.bodyId()))
                    && !viewer.roles().isEmpty()
                    && !recused(file.id(), viewer.accountId());
        }
        return viewer.companyId() != null && partyOrAgent(file.id(), viewer.companyId());
    }

    boolean recused(String caseId, String accountId) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM case_recusal WHERE case_id = :caseId AND account_id = :accountId)
                        """)
                .param("caseId", caseId)
                .param("accountId", accountId)
                .query(Boolean.class)
                .single();
    }

    private boolean admitted(String caseId, @Nullable String body) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM case_admitted WHERE case_id = :caseId AND body = :body)")
                .param("caseId", caseId)
                .param("body", body)
                .query(Boolean.class)
                .single();
    }

    private boolean partyOrAgent(String caseId, String companyId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM case_party WHERE case_id = :caseId AND company_id = :company)")
                        .param("caseId", caseId)
                        .param("company", companyId)
                        .query(Boolean.class)
                        .single()
                || agent(caseId, companyId);
    }

    private boolean agent(String caseId, String agencyId) {
        List<Optional<String>> parties = jdbc.sql(
                        "SELECT company_id FROM case_party WHERE case_id = :caseId AND agency_id = :agency")
                .param("caseId", caseId)
                .param("agency", agencyId)
                .query((row, number) -> Optional.ofNullable(row.getString("company_id")))
                .list();
        boolean noneKnown = parties.stream().noneMatch(Optional::isPresent);
        return !parties.isEmpty()
                && (noneKnown
                        || parties.stream()
                                .flatMap(Optional::stream)
                                .anyMatch(company -> agencies.actsFor(agencyId, company)));
    }
}
