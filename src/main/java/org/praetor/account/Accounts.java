package org.praetor.account;

import java.util.List;
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

    /** Rights of the actor's roles. */
    Set<Right> rights(Actor actor);

    /** All staff roles, in the order of domain.md §4.1. */
    List<String> roles();
}
