package org.praetor.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of accounts and companies for the services of this room. */
@Component
class AccountRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Account account, boolean companyAdministrator, @Nullable String passwordHash) {
        jdbc.sql("""
                INSERT INTO account (id, sign_in_name, name, email, phone, language, organisation_id, unit, company_id,
                                     company_administrator, active, password_hash, created_at)
                VALUES (:id, :signIn, :name, :email, :phone, :language, :body, :unit, :company,
                        :administrator, :active, :hash, :now)
                """)
                .param("id", account.id())
                .param("signIn", account.signInName().toLowerCase(Locale.ROOT))
                .param("name", account.name())
                .param("email", account.email())
                .param("phone", account.phone())
                .param("language", account.language())
                .param("body", account.bodyId())
                .param("unit", account.unit())
                .param("company", account.companyId())
                .param("administrator", companyAdministrator)
                .param("active", account.active())
                .param("hash", passwordHash)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void replaceRoles(String accountId, String bodyId, Collection<String> roles) {
        jdbc.sql("DELETE FROM account_role WHERE account_id = :id")
                .param("id", accountId)
                .update();
        for (String role : roles) {
            jdbc.sql("INSERT INTO account_role (account_id, organisation_id, role_id) VALUES (:id, :body, :role)")
                    .param("id", accountId)
                    .param("body", bodyId)
                    .param("role", role)
                    .update();
        }
    }

    void replaceFields(String accountId, Collection<String> fields) {
        jdbc.sql("DELETE FROM account_field WHERE account_id = :id")
                .param("id", accountId)
                .update();
        for (String field : fields) {
            jdbc.sql("INSERT INTO account_field (account_id, field) VALUES (:id, :field)")
                    .param("id", accountId)
                    .param("field", field)
                    .update();
        }
    }

    /** True while nobody has chosen a password for the account. */
    boolean neverUsed(String accountId) {
        return jdbc.sql("SELECT password_hash IS NULL FROM account WHERE id = :id")
                .param("id", accountId)
                .query(Boolean.class)
                .single();
    }

    /** True while nobody of the company has chosen a password. */
    boolean nobodyEverUsed(String companyId) {
        return jdbc.sql("SELECT count(*) FROM account WHERE company_id = :id AND password_hash IS NOT NULL")
                        .param("id", companyId)
                        .query(Long.class)
                        .single()
                == 0;
    }

    void renameCompany(Company company) {
        jdbc.sql("UPDATE company SET name = :name, agency = :agency WHERE id = :id")
                .param("name", company.name())
                .param("agency", company.agency())
                .param("id", company.id())
                .update();
    }

    void setCompanyAdministrator(String accountId, boolean administrator) {
        jdbc.sql("UPDATE account SET company_administrator = :administrator, version = version + 1 WHERE id = :id")
                .param("administrator", administrator)
                .param("id", accountId)
                .update();
    }

    void insertCompany(Company company) {
        jdbc.sql("""
                INSERT INTO company (id, name, uscc, agency, created_at) VALUES (:id, :name, :uscc, :agency, :now)
                """)
                .param("id", company.id())
                .param("name", company.name())
                .param("uscc", company.uscc())
                .param("agency", company.agency())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void insertAuthority(String agencyId, String companyId, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                INSERT INTO agency_authority (id, agency_id, company_id, from_date, to_date)
                VALUES (:id, :agency, :company, :from, :to)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("agency", agencyId)
                .param("company", companyId)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Changes the password and ends every session of the account. */
    void setPassword(String accountId, String passwordHash) {
        jdbc.sql("""
                UPDATE account
                   SET password_hash = :hash, session_epoch = session_epoch + 1, version = version + 1
                 WHERE id = :id
                """).param("hash", passwordHash).param("id", accountId).update();
    }

    /** Enables or disables; disabling ends every session. */
    void setActive(String accountId, boolean active) {
        jdbc.sql("""
                UPDATE account
                   SET active = :active, session_epoch = session_epoch + 1, version = version + 1
                 WHERE id = :id
                """).param("active", active).param("id", accountId).update();
    }
}
