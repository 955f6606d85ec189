package org.praetor.casefile;

import org.praetor.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see a case. Staff: any role at the body that took the case, unless recused; a superior body does not see it
 * by being superior. Parties: people of a party's company and of its agency. Jobs see what they work on. Nobody else.
 */
@Component
class CaseAccess {

    private final JdbcClient jdbc;

    CaseAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean sees(CaseFile file, Actor viewer) {
        if (viewer.equals(Actor.system())) {
            return true;
        }
        if (viewer.staff()) {
            return file.body().equals(viewer.bodyId())
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

    private boolean partyOrAgent(String caseId, String companyId) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1 FROM case_party
                            WHERE case_id = :caseId AND (company_id = :company OR agency_id = :company))
                        """)
                .param("caseId", caseId)
                .param("company", companyId)
                .query(Boolean.class)
                .single();
    }
}
