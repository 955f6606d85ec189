package org.praetor.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the outbox: leases a few rows in a commit of their own, asks once more whether the person may get the message,
 * hands it over outside of any transaction, and writes down what came of it. At least once, always with the row's id as
 * Message-ID.
 */
@Component
class OutboxSender implements Outbox {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration GIVE_UP = Duration.ofDays(7);

    private final OutboxRows rows;
    private final NoticeTexts texts;
    private final DigestTexts digests;
    private final DigestLines digestLines;
    private final Accounts accounts;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final Map<String, Courier> couriers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    OutboxSender(
            OutboxRows rows,
            NoticeTexts texts,
            DigestTexts digests,
            DigestLines digestLines,
            Accounts accounts,
            CaseFiles cases,
            CaseParties parties,
            List<Courier> couriers,
            PlatformTransactionManager transactions,
            Clock clock,
            Environment environment) {
        this.rows = rows;
        this.texts = texts;
        this.digests = digests;
        this.digestLines = digestLines;
        this.accounts = accounts;
        this.cases = cases;
        this.parties = parties;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.demo = environment.matchesProfiles("demo");
    }

    @Override
    public int send() {
        int ended = 0;
        while (true) {
            String lease = UUID.randomUUID().toString();
            Instant now = Instant.now(clock);
            List<OutboxRows.Row> leased = Optional.ofNullable(
                            transaction.execute(status -> rows.lease(lease, now, now.plus(LEASE), 10)))
                    .orElse(List.of());
            if (leased.isEmpty()) {
                return ended;
            }
            for (OutboxRows.Row row : leased) {
                ended += send(row, lease) ? 1 : 0;
            }
        }
    }

    private boolean send(OutboxRows.Row row, String lease) {
        Courier courier = courier(row);
        Optional<Account> person = reader(row);
        if (person.isEmpty() || courier.recipient(person.get()).isEmpty()) {
            return end(row, lease, State.WITHHELD, person.isEmpty() ? "not-entitled" : "address");
        }
        if (!courier.ready()) {
            return demo ? end(row, lease, State.DEMO, null) : again(row, lease, State.QUEUED, "no-server");
        }
        Courier.Result result = courier.send(row.id(), person.get(), text(row, person.get()));
        return switch (result.outcome()) {
            case SENT -> end(row, lease, State.SENT, null);
            case FAILED -> end(row, lease, State.FAILED, result.fault());
            case LATER -> again(row, lease, State.QUEUED, String.valueOf(result.fault()));
            case IN_DOUBT -> again(row, lease, State.IN_DOUBT, String.valueOf(result.fault()));
        };
    }

    private Courier courier(OutboxRows.Row row) {
        return Optional.ofNullable(couriers.get(row.channel())).orElseThrow();
    }

    /** The person if active and, for a case, not barred and still allowed to see it: asked now, not when it was queued. */
    private Optional<Account> reader(OutboxRows.Row row) {
        Optional<Account> person = accounts.find(row.accountId()).filter(Account::active);
        String caseId = row.caseId();
        if (caseId != null) {
            return person.filter(reader -> maySee(caseId, reader));
        }
        return row.inboxId() == null
                ? person
                : person.filter(reader -> !digest(row, reader).isEmpty());
    }

    private boolean maySee(String caseId, Account person) {
        if (parties.recused(caseId, person.id())) {
            return false;
        }
        try {
            cases.get(caseId, person.actor());
            return true;
        } catch (PraetorException e) {
            return false;
        }
    }

    /** The lines of a digest whose cases the person may still see. */
    private List<DigestLine> digest(OutboxRows.Row row, Account person) {
        String inboxId = String.valueOf(row.inboxId());
        return digestLines.of(List.of(inboxId)).getOrDefault(inboxId, List.of()).stream()
                .filter(line -> maySee(line.caseId(), person))
                .toList();
    }

    private boolean end(
            OutboxRows.Row row, String lease, State state, @org.jspecify.annotations.Nullable String fault) {
        transaction.executeWithoutResult(status -> rows.end(row.id(), lease, state, fault, Instant.now(clock)));
        return true;
    }

    private boolean again(OutboxRows.Row row, String lease, State state, String fault) {
        Instant now = Instant.now(clock);
        Instant since = Optional.ofNullable(row.retriedAt()).orElse(row.createdAt());
        if (since.plus(GIVE_UP).isBefore(now)) {
            return end(row, lease, State.GAVE_UP, fault);
        }
        transaction.executeWithoutResult(
                status -> rows.again(row.id(), lease, state, fault, now.plus(pause(row.tries()))));
        return false;
    }

    /** 10 s, 20 s, 40 s … up to 6 h. */
    static Duration pause(int tries) {
        Duration pause = Duration.ofSeconds(10L << Math.min(Math.max(tries - 1, 0), 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private NoticeTexts.Text text(OutboxRows.Row row, Account person) {
        String caseId = row.caseId();
        boolean staff = person.bodyId() != null;
        if (caseId == null && row.inboxId() != null) {
            return digests.outside(digest(row, person), person.language(), staff);
        }
        if (caseId == null) {
            return texts.mail(
                    row.notice(),
                    person.language(),
                    Optional.ofNullable(row.link()).orElse(""));
        }
        String number = cases.find(caseId).map(CaseFile::number).orElse("");
        return texts.outside(row.notice(), person.language(), number, Links.of(caseId, staff));
    }

    @Override
    public List<Stuck> stuck() {
        return rows.stuck();
    }

    @Override
    public void retry(String messageId) {
        transaction.executeWithoutResult(status -> rows.retry(messageId, Instant.now(clock)));
    }

    @Override
    public List<Message> latest(int limit) {
        return rows.latest(limit).stream().map(this::message).toList();
    }

    private Message message(OutboxRows.Row row) {
        Optional<Account> person = accounts.find(row.accountId());
        NoticeTexts.Text text = person.map(reader -> text(row, reader)).orElse(new NoticeTexts.Text("", ""));
        String recipient = person.map(reader -> courier(row).recipient(reader)).orElse("");
        return new Message(
                row.id(),
                row.channel(),
                recipient,
                text.subject(),
                text.body(),
                row.state(),
                row.tries(),
                row.createdAt(),
                row.endedAt(),
                row.fault());
    }
}
