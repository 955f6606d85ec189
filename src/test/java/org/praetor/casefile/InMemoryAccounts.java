package org.praetor.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;

/** People of companies, for tests of the case file. */
final class InMemoryAccounts implements Accounts {

    private final List<Account> accounts = new ArrayList<>();

    void person(String id, String companyId) {
        accounts.add(new Account(
                id, id, id, id + "@example.org", null, "zh", null, companyId, null, Set.of(), Set.of(), true));
    }

    @Override
    public Optional<Account> find(String accountId) {
        return accounts.stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst();
    }

    @Override
    public List<Account> ofCompany(String companyId) {
        return accounts.stream()
                .filter(account -> companyId.equals(account.companyId()))
                .toList();
    }

    @Override
    public List<Account> withRole(String bodyId, String role) {
        return List.of();
    }

    @Override
    public Set<Right> rights(Actor actor) {
        return Set.of();
    }

    @Override
    public Optional<Account> findBySignInName(String name) {
        return find(name);
    }

    @Override
    public Optional<Actor> actor(String accountId) {
        return find(accountId).map(Account::actor);
    }

    @Override
    public List<Account> ofBody(String bodyId) {
        return List.of();
    }

    @Override
    public Set<String> deputisedRoles(String accountId) {
        return Set.of();
    }

    @Override
    public List<String> roles() {
        return List.of();
    }

    @Override
    public Map<String, Account> all(Collection<String> accountIds) {
        return accounts.stream()
                .filter(account -> accountIds.contains(account.id()))
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> deputisedBy(String deputyId) {
        return List.of();
    }

    @Override
    public List<Account> deputiesOf(String accountId) {
        return List.of();
    }

    @Override
    public Set<String> absent(String bodyId) {
        return Set.of();
    }
}
