package org.praetor.clock;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.account.Reach;
import org.praetor.account.Right;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.RollPolicy;
import org.praetor.casefile.CaseEvent;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.Submission;
import org.praetor.testing.SettableClock;
import org.praetor.testing.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The room on a real PostgreSQL, its neighbours as fakes. Today is 2 March 2026, 09:00, a Monday. */
final class ClockHouse {

    static final Actor HEAD = new Actor("head", "处长", "bureau", null, Set.of("section-head"));

    final SettableClock time = new SettableClock();
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final InMemoryRules rules = new InMemoryRules()
            .add("exam", "invention", "7 wd", RollPolicy.CIVIL, "accepted", "answered")
            .add("exam", "design", "3 wd", RollPolicy.CIVIL, "accepted", "answered")
            .add("answer", null, "15 cd", RollPolicy.CIVIL, "served.opinion")
            .add("adj.limit", null, "3 m", RollPolicy.CIVIL, LocalDate.parse("2025-02-01"), null, "docketed")
            .add("adj.ext1Max", null, "1 m", RollPolicy.NONE)
            .add("adj.ext2Max", null, "2 m", RollPolicy.NONE, LocalDate.parse("2025-02-01"), null)
            .add("transfer", null, "24 h", RollPolicy.NONE, "approved");
    final List<CaseEvent> happened = Collections.synchronizedList(new ArrayList<>());
    final List<Submission> decided = Collections.synchronizedList(new ArrayList<>());
    final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
    final List<Object> published = Collections.synchronizedList(new ArrayList<>());
    final List<OpenSteps.Waiting> openSteps = new ArrayList<>();
    final Set<LocalDate> closures = new HashSet<>();
    final Map<String, String> kinds = new HashMap<>();
    final List<Account> administrators = new ArrayList<>();
    final Clocks clocks;
    final CaseListener listener;
    final HolidayNotices notices;
    final Outages outages;
    /** Whom a reminder concerns, by its kind. */
    final Map<String, Set<String>> concerned = new HashMap<>(Map.of(
            "T-5", Set.of("holder"),
            "T-2", Set.of("holder"),
            "T-0", Set.of("holder"),
            "T-8h", Set.of("holder"),
            "T-2h", Set.of("holder"),
            "overdue", Set.of("section"),
            "overdue-3", Set.of("department")));

    private final BodyCalendars calendars;

    ClockHouse() {
        this(Holidays.published());
    }

    /** @param shipped notices that come with the program */
    ClockHouse(Holidays shipped) {
        TestDatabase database = TestDatabase.fresh();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMinimumIdle(0);
        source.setIdleTimeout(10_000);
        jdbc = JdbcClient.create(source);
        jdbc.sql("CREATE TABLE case_file (id text, proceeding text)").update();
        new ResourceDatabasePopulator(migrations()).execute(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        Organisations organisations = Partial.of(Organisations.class, new Bodies());
        HolidayNoticeRows noticeRows = new HolidayNoticeRows(jdbc, shipped);
        calendars = new BodyCalendars(noticeRows, organisations);
        ClockRows clockRows = new ClockRows(jdbc);
        StopRows stopRows = new StopRows(jdbc);
        AuditTrail audit = Partial.of(AuditTrail.class, new Trail());
        ExtensionRows extensionRows = new ExtensionRows(jdbc);
        OutageRows outageRows = new OutageRows(jdbc);
        Reckoner reckoner = new Reckoner(stopRows, extensionRows, outageRows, rules, calendars);
        TermsInForce terms = new TermsInForce(rules, new RuleChangeRows(jdbc));
        ClockLedger ledger = new ClockLedger(clockRows, reckoner, terms, audit, publisher(), time);
        CaseFiles files = Partial.of(CaseFiles.class, new Cases());
        CaseRecord record = Partial.of(CaseRecord.class, new Events());
        ChangeGate gate = new ChangeGate(jdbc);
        clocks = new JdbcClocks(
                files,
                record,
                rules,
                ledger,
                gate,
                new Extending(files, record, rules, extensionRows, ledger, time),
                new Undoing(files, record, new DecisionRows(jdbc), ledger, time),
                stopRows,
                calendars,
                time);
        Recomputation recomputation =
                new Recomputation(jdbc, files, ledger, gate, publisher(), transactions.getTransactionManager(), time);
        listener = new CaseListener(clocks, ledger, recomputation, time);
        Reach reach = new Reach(organisations, Partial.of(Accounts.class, new People()));
        outages = new Outages(outageRows, reach, clockRows, ledger, recomputation, audit, time);
        notices = new HolidayNotices(noticeRows, clockRows, ledger, organisations, reach, recomputation, audit, time);
    }

    /** Every migration of the room, in its order. */
    private static Resource[] migrations() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V05*.sql");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toArray(Resource[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ApplicationEventPublisher publisher() {
        return published::add;
    }

    /** The sweep of one node. */
    AlarmSweep sweep(ApplicationEventPublisher publisher) {
        OpenSteps steps = now -> openSteps;
        AlarmAddressees addressees = alarms -> alarms.stream()
                .collect(Collectors.toMap(alarm -> alarm, alarm -> concerned.getOrDefault(alarm.kind(), Set.of())));
        StaticListableBeanFactory ports =
                new StaticListableBeanFactory(Map.of("steps", steps, "addressees", addressees));
        AlarmRows rows = new AlarmRows(jdbc);
        PlatformTransactionManager manager = Objects.requireNonNull(transactions.getTransactionManager());
        return new AlarmSweep(
                new AlarmCandidates(jdbc),
                rows,
                new AlarmRaiser(rows, ports.getBeanProvider(AlarmAddressees.class), publisher, manager),
                new Digests(new DigestRows(jdbc), publisher, manager, time),
                ports.getBeanProvider(OpenSteps.class),
                calendars,
                manager,
                time,
                "08:00");
    }

    String aCase(String kind) {
        String id = UUID.randomUUID().toString();
        kinds.put(id, kind);
        return id;
    }

    void event(String caseId, String name, String party, String on) {
        Instant at = (on.contains("T")
                        ? LocalDateTime.parse(on)
                        : LocalDate.parse(on).atTime(10, 0))
                .atZone(Reckoning.PLACE)
                .toInstant();
        happened.add(
                new CaseEvent(happened.size() + 1, caseId, name, party, LocalDate.ofInstant(at, Reckoning.PLACE), at));
    }

    /** The head decides at a step, today. */
    void decide(String caseId, String step, String reason) {
        Map<String, Object> values = Map.of("reason", reason);
        LocalDate today = LocalDate.ofInstant(time.instant(), Reckoning.PLACE);
        decided.add(new Submission(
                "s" + decided.size(), caseId, step, 1, null, HEAD.accountId(), today, time.instant(), values));
    }

    <T> T inTransaction(Supplier<T> act) {
        return transactions.execute(status -> act.get());
    }

    /** Bodies with their closures. */
    final class Bodies {
        public List<Organisation> bodies() {
            return List.of(body("bureau"), body("centre"));
        }

        public Organisation body(String id) {
            String superior = id.equals("centre") ? "bureau" : null;
            return new Organisation(id, id, id, Organisation.Kind.BUREAU, superior, "沪", true);
        }

        public Set<LocalDate> closures(String body) {
            return closures;
        }
    }

    /** Who administers which body. */
    final class People {
        public List<Account> ofBody(String body) {
            return administrators.stream()
                    .filter(one -> body.equals(one.bodyId()))
                    .toList();
        }

        public Set<Right> rights(Actor actor) {
            return Set.of(Right.ADMINISTER);
        }
    }

    /** Keeps what was audited. */
    final class Trail {
        public void record(AuditEntry entry) {
            audited.add(entry);
        }
    }

    /** Cases of one body, locked by an advisory lock of the database. */
    final class Cases {
        public List<String> lockFree(Collection<String> ids) {
            return ids.stream()
                    .sorted()
                    .filter(id -> jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext(:id))")
                            .param("id", id)
                            .query(Boolean.class)
                            .single())
                    .toList();
        }

        public CaseFile lock(String id) {
            jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:id))")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
            return new CaseFile(
                    id,
                    "p",
                    "centre",
                    kinds.get(id),
                    "20260302-000001",
                    null,
                    "s",
                    null,
                    null,
                    LocalDate.parse("2026-03-02"),
                    Instant.EPOCH,
                    null);
        }
    }

    /** Events of cases; without party, those of every party count. */
    final class Events {
        public Optional<Submission> latest(String caseId, String step) {
            return decided.stream()
                    .filter(each -> each.caseId().equals(caseId) && each.step().equals(step))
                    .reduce((earlier, later) -> later);
        }

        public Optional<CaseEvent> latestEvent(String caseId, Set<String> names, String party) {
            return happened.stream()
                    .filter(event -> event.caseId().equals(caseId) && names.contains(event.name()))
                    .filter(event -> party == null || event.party() == null || party.equals(event.party()))
                    .max(Comparator.comparing(CaseEvent::sequence));
        }
    }
}
