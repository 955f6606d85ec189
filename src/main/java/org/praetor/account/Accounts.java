package org.praetor.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People who may sign in, looked up by other rooms. */
public interface Accounts {

    Optional<Account> find(String accountId);

    /** By the name typed at sign-in, or the e-mail address; case does not matter. */
    Optional<Account> findBySignInName(String name);

    /**
     * The person as an actor now: own roles, and those of colleagues whose deputy this person is today. Empty for an
     * unknown or disabled account.
     */
    Optional<Actor> actor(String accountId);

    /** Active accounts of a company or agency, by name. */
    List<Account> ofCompany(String companyId);

    /** All accounts of a body, disabled ones last. */
    List<Account> ofBody(String bodyId);

    /** Active staff of a body who hold the role now, deputies within their dates included. */
    List<Account> withRole(String bodyId, String role);

    /** Roles this person holds today as the deputy of somebody else. */
    Set<String> deputisedRoles(String accountId);

    /** Those of these accounts that exist, by id, in one query. */
    Map<String, Account> all(Collection<String> accountIds);

    /** Active colleagues whose deputy this person is today. */
    List<Account> deputisedBy(String deputyId);

    /** Active deputies of a person today; a person who has one is absent. */
    List<Account> deputiesOf(String accountId);

    /** Ids of the people of a body who are absent today, because somebody deputises for them. */
    Set<String> absent(String bodyId);

    /** Rights of the actor's roles. */
    Set<Right> rights(Actor actor);

    /** All staff roles, in the order of domain.md §4.1. */
    List<String> roles();
}
