package org.praetor.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the demo's people and companies, once. Exists in the demo and in tests only. */
@Component
@Profile("(demo | test) & !production")
class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final AccountRows rows;
    private final Organisations organisations;
    private final DemoData data;

    DemoLoader(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            AccountRows rows,
            Organisations organisations,
            @Value("classpath:demo/accounts.yaml") Resource file) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.rows = rows;
        this.organisations = organisations;
        this.data = DataFile.read(file, DemoData.class);
    }

    @Transactional
    void load() {
        jdbc.sql("LOCK TABLE company IN SHARE ROW EXCLUSIVE MODE").update();
        if (jdbc.sql("SELECT count(*) FROM account").query(Long.class).single() > 0) {
            return;
        }
        String hash = encoder.encode(data.password());
        data.companies().forEach(company -> enter(company, hash));
        data.companies().forEach(this::enterClients);
        data.staff().forEach(person -> enter(person, hash));
        enterHeads();
        log.info("Entered the demo accounts");
    }

    private void enter(DemoData.DemoCompany company, String hash) {
        rows.insertCompany(new Company(company.id(), company.name(), company.uscc(), company.agency()));
        for (DemoData.DemoPerson person : company.people()) {
            rows.insert(
                    account(person.signIn(), person.name(), null, company.id(), null), person.administrator(), hash);
        }
    }

    private void enterClients(DemoData.DemoCompany agency) {
        if (agency.clients() == null) {
            return;
        }
        for (DemoData.Client client : agency.clients()) {
            rows.insertAuthority(agency.id(), client.company(), client.from(), null);
        }
    }

    private void enter(DemoData.DemoStaff person, String hash) {
        Account account = account(person.signIn(), person.name(), person.body(), null, person.unit());
        rows.insert(account, false, hash);
        rows.replaceRoles(account.id(), person.body(), person.roles());
        rows.replaceFields(account.id(), person.fields() == null ? List.of() : person.fields());
    }

    private static Account account(
            String signIn, String name, @Nullable String body, @Nullable String company, @Nullable String unit) {
        return new Account(
                DemoData.accountId(signIn),
                signIn,
                name,
                signIn + "@demo.example",
                null,
                "zh",
                body,
                company,
                unit,
                Set.of(),
                Set.of(),
                true);
    }

    private void enterHeads() {
        data.heads()
                .forEach((body, head) -> jdbc.sql("UPDATE organisation SET head_id = :head WHERE id = :body")
                        .param("head", DemoData.accountId(head))
                        .param("body", body)
                        .update());
        for (DemoData.UnitHead unit : data.unitHeads()) {
            jdbc.sql("UPDATE organisation_unit SET head_id = :head WHERE organisation_id = :body AND name = :unit")
                    .param("head", DemoData.accountId(unit.head()))
                    .param("body", unit.body())
                    .param("unit", unit.unit())
                    .update();
        }
        for (Organisation body : organisations.bodies()) {
            jdbc.sql("UPDATE organisation SET seal_png = :png, seals_electronically = true WHERE id = :id")
                    .param("png", SealImage.png(body.name()))
                    .param("id", body.id())
                    .update();
        }
    }

    DemoAccounts.Listing listing() {
        Map<String, Organisation> bodies =
                organisations.bodies().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<DemoAccounts.Entry> entries = new ArrayList<>();
        for (DemoData.DemoCompany company : data.companies()) {
            company.people()
                    .forEach(person -> entries.add(new DemoAccounts.Entry(
                            person.signIn(), person.name(), company.name(), company.name(), false, List.of())));
        }
        for (DemoData.DemoStaff person : data.staff()) {
            Organisation body = Objects.requireNonNull(bodies.get(person.body()));
            entries.add(new DemoAccounts.Entry(
                    person.signIn(), person.name(), body.name(), body.englishName(), true, person.roles()));
        }
        return new DemoAccounts.Listing(data.password(), List.copyOf(entries));
    }
}
