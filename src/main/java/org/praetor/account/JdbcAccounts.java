package org.praetor.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcAccounts implements Accounts {

    private static final String SELECT = """
            SELECT a.id, a.sign_in_name, a.name, a.email, a.phone, a.language, a.organisation_id, a.company_id, a.unit,
                   a.active,
                   ARRAY(SELECT r.role_id FROM account_role r WHERE r.account_id = a.id) AS roles,
                   ARRAY(SELECT f.field FROM account_field f WHERE f.account_id = a.id) AS fields
              FROM account a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(String accountId) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .param("id", accountId)
                .query(JdbcAccounts::read)
                .optional();
    }

    @Override
    public Optional<Account> findBySignInName(String name) {
        return jdbc.sql(SELECT + """
                        WHERE a.sign_in_name = :name OR lower(a.email) = :name
                        ORDER BY a.sign_in_name = :name DESC LIMIT 1
                        """)
                .param("name", name.strip().toLowerCase(Locale.ROOT))
                .query(JdbcAccounts::read)
                .optional();
    }

    @Override
    public Optional<Actor> actor(String accountId) {
        return find(accountId).filter(Account::active).map(this::withDeputedRoles);
    }

    private Actor withDeputedRoles(Account account) {
        if (account.bodyId() == null) {
            return account.actor();
        }
        Set<String> roles = new HashSet<>(account.roles());
        roles.addAll(deputisedRoles(account.id()));
        return new Actor(account.id(), account.name(), account.bodyId(), account.companyId(), roles);
    }

    @Override
    public Set<String> deputisedRoles(String accountId) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT r.role_id
                          FROM deputy d
                          JOIN account_role r ON r.account_id = d.account_id
                         WHERE d.deputy_id = :id AND :today BETWEEN d.from_date AND d.to_date
                        """)
                .param("id", accountId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
    }

    @Override
    public List<Account> ofCompany(String companyId) {
        return jdbc.sql(SELECT + "WHERE a.company_id = :company AND a.active ORDER BY a.name, a.id")
                .param("company", companyId)
                .query(JdbcAccounts::read)
                .list();
    }

    @Override
    public List<Account> ofBody(String bodyId) {
        return jdbc.sql(SELECT + "WHERE a.organisation_id = :body ORDER BY a.active DESC, a.unit, a.name, a.id")
                .param("body", bodyId)
                .query(JdbcAccounts::read)
                .list();
    }

    @Override
    public List<Account> withRole(String bodyId, String role) {
        return jdbc.sql(SELECT + """
                        WHERE a.organisation_id = :body AND a.active
                          AND (EXISTS (SELECT 1 FROM account_role o WHERE o.account_id = a.id AND o.role_id = :role)
                            OR EXISTS (SELECT 1
                                         FROM deputy d
                                         JOIN account_role o ON o.account_id = d.account_id AND o.role_id = :role
                                        WHERE d.deputy_id = a.id AND :today BETWEEN d.from_date AND d.to_date))
                        ORDER BY a.name, a.id
                        """)
                .param("body", bodyId)
                .param("role", role)
                .param("today", LocalDate.now(clock))
                .query(JdbcAccounts::read)
                .list();
    }

    @Override
    public Map<String, Account> all(Collection<String> accountIds) {
        return jdbc
                .sql(SELECT + "WHERE a.id = ANY (:ids)")
                .param("ids", accountIds.toArray(String[]::new))
                .query(JdbcAccounts::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> deputisedBy(String deputyId) {
        return jdbc.sql(SELECT + """
                        WHERE a.active AND a.id IN (SELECT d.account_id FROM deputy d
                            WHERE d.deputy_id = :id AND :today BETWEEN d.from_date AND d.to_date)
                        ORDER BY a.name, a.id
                        """)
                .param("id", deputyId)
                .param("today", LocalDate.now(clock))
                .query(JdbcAccounts::read)
                .list();
    }

    @Override
    public List<Account> deputiesOf(String accountId) {
        return jdbc.sql(SELECT + """
                        WHERE a.active AND a.id IN (SELECT d.deputy_id FROM deputy d
                            WHERE d.account_id = :id AND :today BETWEEN d.from_date AND d.to_date)
                        ORDER BY a.name, a.id
                        """)
                .param("id", accountId)
                .param("today", LocalDate.now(clock))
                .query(JdbcAccounts::read)
                .list();
    }

    @Override
    public Set<String> absent(String bodyId) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT d.account_id
                          FROM deputy d
                          JOIN account s ON s.id = d.deputy_id AND s.active
                         WHERE d.organisation_id = :body AND :today BETWEEN d.from_date AND d.to_date
                        """)
                .param("body", bodyId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list());
    }

    @Override
    public Set<Right> rights(Actor actor) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (actor.roles().isEmpty()) {
            return rights;
        }
        jdbc.sql("SELECT DISTINCT right_name FROM role_right WHERE role_id IN (:roles)")
                .param("roles", actor.roles())
                .query(String.class)
                .list()
                .forEach(name -> rights.add(Right.valueOf(name)));
        return rights;
    }

    @Override
    public List<String> roles() {
        return jdbc.sql("SELECT id FROM role ORDER BY position")
                .query(String.class)
                .list();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("sign_in_name"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getString("organisation_id"),
                row.getString("company_id"),
                row.getString("unit"),
                texts(row.getArray("roles")),
                texts(row.getArray("fields")),
                row.getBoolean("active"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
