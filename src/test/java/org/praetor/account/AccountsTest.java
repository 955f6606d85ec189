package org.praetor.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PraetorTest
@Transactional
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_demo_has_two_examiners_of_different_fields_at_the_centre() {
        List<Account> examiners = accounts.withRole("shanghai-centre", "pre-examiner");

        assertThat(examiners).extracting(Account::signInName).containsExactlyInAnyOrder("examiner1", "examiner2");
        assertThat(examiners)
                .flatExtracting(account -> List.copyOf(account.fields()))
                .containsExactlyInAnyOrder("新材料", "节能环保");
    }

    @Test
    void a_deputy_holds_the_role_within_the_two_dates_only() {
        deputise("2026-03-01", "2026-03-02");
        assertThat(accounts.withRole("shanghai-centre", "approver"))
                .extracting(Account::signInName)
                .contains("section");
        assertThat(accounts.actor("demo-section").orElseThrow().roles()).contains("approver", "section-head");

        jdbc.sql("DELETE FROM deputy").update();
        deputise("2026-03-03", "2026-03-09");
        assertThat(accounts.withRole("shanghai-centre", "approver"))
                .extracting(Account::signInName)
                .doesNotContain("section");
        assertThat(accounts.actor("demo-section").orElseThrow().roles()).doesNotContain("approver");
    }

    @Test
    void nobody_deputises_for_a_colleague_of_another_body() {
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO deputy (id, organisation_id, account_id, deputy_id, from_date, to_date)
                        VALUES ('x', 'shanghai-centre', 'demo-approver', 'demo-bureau-head', '2026-03-01', '2026-03-02')
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_person_of_a_company_can_hold_no_role() {
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO account_role (account_id, organisation_id, role_id)
                        VALUES ('demo-lanhe-xu', 'shanghai-centre', 'approver')
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void rights_come_from_the_table_of_roles() {
        assertThat(accounts.rights(accounts.actor("demo-section").orElseThrow()))
                .containsExactlyInAnyOrder(Right.WORK, Right.ASSIGN, Right.MONITOR);
        assertThat(accounts.rights(accounts.actor("demo-auditor").orElseThrow()))
                .containsExactly(Right.AUDIT);
        assertThat(accounts.rights(accounts.actor("demo-lanhe-xu").orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_disabled_account_is_no_actor() {
        jdbc.sql("UPDATE account SET active = false WHERE id = 'demo-clerk'").update();

        assertThat(accounts.actor("demo-clerk")).isEmpty();
        assertThat(accounts.withRole("shanghai-centre", "clerk")).isEmpty();
    }

    @Test
    void an_agency_acts_for_its_clients_between_the_dates_of_the_authority() {
        jdbc.sql("UPDATE agency_authority SET to_date = '2026-02-28' WHERE company_id = 'demo-company-muyun'")
                .update();

        assertThat(organisations.clients("demo-agency-hengyan", LocalDate.of(2026, 2, 28)))
                .extracting(Company::id)
                .containsExactlyInAnyOrder("demo-company-qingchuan", "demo-company-muyun");
        assertThat(organisations.actsFor("demo-agency-hengyan", "demo-company-muyun", LocalDate.of(2026, 3, 1)))
                .isFalse();
    }

    @Test
    void a_company_that_is_no_agency_can_hold_no_authority() {
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO agency_authority (id, agency_id, company_id, from_date)
                        VALUES ('x', 'demo-company-lanhe', 'demo-company-muyun', '2026-01-01')
                        """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void every_body_of_the_demo_has_a_seal_and_a_superior_but_the_highest() {
        assertThat(organisations.bodies())
                .hasSize(5)
                .allSatisfy(body -> assertThat(organisations.seal(body.id()))
                        .hasValueSatisfying(png -> assertThat(png).startsWith(0x89, 'P', 'N', 'G')));
        assertThat(organisations.bodies())
                .filteredOn(body -> body.superiorId() == null)
                .extracting(Organisation::id)
                .containsExactly("shanghai-bureau");
        assertThat(organisations.head("shanghai-centre")).contains("demo-head");
    }

    @Test
    void an_unknown_body_is_a_fault_of_the_caller() {
        assertThatThrownBy(() -> organisations.body("nowhere"))
                .isInstanceOf(PraetorException.class)
                .hasMessageContaining("organisation.unknown");
    }

    private void deputise(String from, String to) {
        jdbc.sql("""
                INSERT INTO deputy (id, organisation_id, account_id, deputy_id, from_date, to_date)
                VALUES ('x', 'shanghai-centre', 'demo-approver', 'demo-section', :from::date, :to::date)
                """).param("from", from).param("to", to).update();
    }
}
