package org.praetor.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes inbox and outbox rows in the caller's transaction. */
@Component
class Notices {

    private final Accounts accounts;
    private final InboxRows inbox;
    private final DigestLines digests;
    private final OutboxRows outbox;
    private final Clock clock;
    private final boolean sms;

    Notices(
            Accounts accounts,
            InboxRows inbox,
            DigestLines digests,
            OutboxRows outbox,
            Clock clock,
            @Value("${praetor.sms.url:}") String gateway) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.digests = digests;
        this.outbox = outbox;
        this.clock = clock;
        this.sms = !gateway.isBlank();
    }

    void send(List<String> accountIds, String caseId, String notice, List<String> arguments) {
        for (String accountId : new LinkedHashSet<>(accountIds)) {
            Optional<Account> person = accounts.find(accountId).filter(Account::active);
            if (person.isPresent()) {
                send(person.get(), caseId, notice, arguments);
            }
        }
    }

    /** A digest is for reading, not for a telephone. */
    void digest(String accountId, List<DigestLine> lines) {
        if (lines.isEmpty() || accounts.find(accountId).filter(Account::active).isEmpty()) {
            return;
        }
        InboxRows.Row row = row(accountId, null, DigestTexts.NOTICE, List.of());
        inbox.insert(row);
        digests.insert(row.id(), lines);
        outbox.queue(row, "MAIL");
    }

    private InboxRows.Row row(String accountId, @Nullable String caseId, String notice, List<String> arguments) {
        return new InboxRows.Row(
                UUID.randomUUID().toString(), accountId, caseId, notice, arguments, Instant.now(clock), false);
    }

    private void send(Account person, String caseId, String notice, List<String> arguments) {
        InboxRows.Row row = row(person.id(), caseId, notice, arguments);
        inbox.insert(row);
        outbox.queue(row, "MAIL");
        if (sms && person.phone() != null) {
            outbox.queue(row, "SMS");
        }
    }
}
