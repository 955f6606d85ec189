package org.praetor.delivery;

import java.time.Clock;
import java.time.Instant;
import org.praetor.account.MailWanted;
import org.praetor.vault.SealedJson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes mails that concern an account (invitation, new password) into the outbox, in the transaction that wants them. */
@Component
class AccountMails {

    private final OutboxRows outbox;
    private final SealedJson sealed;
    private final Clock clock;

    AccountMails(OutboxRows outbox, SealedJson sealed, Clock clock) {
        this.outbox = outbox;
        this.sealed = sealed;
        this.clock = clock;
    }

    @EventListener
    void queue(MailWanted mail) {
        byte[] link = mail.link() == null ? null : sealed.seal(mail.accountId(), mail.link());
        outbox.queue(mail, link, Instant.now(clock));
    }

    /** The link of a message, empty where it has none or was sent. */
    String link(OutboxRows.Row row) {
        return row.link() == null ? "" : sealed.unseal(row.accountId(), row.link(), String.class);
    }
}
