package org.praetor.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People who may sign in, looked up by other rooms. */
public interface Accounts {

    Optional<Account> find(String accountId);

    /** Active accounts of a company or agency, by name. */
    List<Account> ofCompany(String companyId);

    /** Active staff of a body who hold the role now, deputies within their dates included. */
    List<Account> withRole(String bodyId, String role);

    /** Roles this person holds today as the deputy of somebody else. */
    Set<String> deputisedRoles(String accountId);

    /** Rights of the actor's roles. */
    Set<Right> rights(Actor actor);
}
