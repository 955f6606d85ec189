package org.praetor.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;

/** Who is party to a case and who acts for whom. */
public interface CaseParties {

    CaseParty add(String caseId, String role, String name, @Nullable String companyId, @Nullable String agencyId);

    /** Lets the people of a company see a case whose party it is and was entered without; one that has a company keeps it. */
    void admit(CaseParty party, String companyId);

    List<CaseParty> of(String caseId);

    /** Accounts (ids) who speak for a party now: people of its agency where there is one, and of its own company. */
    List<String> accountsOf(CaseParty party);

    /** True when the actor's company is a party with this role, or acts for one. */
    boolean actsFor(String caseId, String role, Actor actor);

    /** Roles of parties that the actor's company is or acts for, by case; cases it has no part in are absent. */
    Map<String, Set<String>> rolesOf(Collection<String> caseIds, Actor actor);

    /** Bars a person from a case (recusal, R-REC). Publishes {@link PersonRecused}. */
    void recuse(String caseId, String accountId, String ground, Actor by);

    boolean recused(String caseId, String accountId);

    /** Ids of the people who are barred from a case. */
    Set<String> recusedFrom(String caseId);

    /** Those of the cases that the person is barred from. */
    Set<String> recusals(Collection<String> caseIds, String accountId);

    /** All cases that the person is barred from. */
    Set<String> recusals(String accountId);

    /** Parties of many cases in one query, by case. */
    Map<String, List<CaseParty>> of(Collection<String> caseIds);
}
