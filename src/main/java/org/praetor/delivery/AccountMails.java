package org.praetor.delivery;

import java.time.Clock;
import java.time.Instant;
import org.praetor.account.MailWanted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes mails that concern an account (invitation, new password) into the outbox, in the transaction that wants them. */
@Component
class AccountMails {

    private final OutboxRows outbox;
    private final Clock clock;

    AccountMails(OutboxRows outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void queue(MailWanted mail) {
        outbox.queue(mail, Instant.now(clock));
    }
}
