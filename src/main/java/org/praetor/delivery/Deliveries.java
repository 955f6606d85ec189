package org.praetor.delivery;

import java.util.List;
import org.praetor.account.Actor;

/** Service of letters and notices to people. */
public interface Deliveries {

    /**
     * Queues a notice to people: inbox at once, mail and SMS through the outbox, all in the caller's transaction.
     *
     * @param key message key {@code notice.<key>.subject/.body}; arguments: case number, dates, step names; never titles
     */
    void notify(List<String> accountIds, String caseId, String key, List<String> arguments);

    List<InboxMessage> inbox(Actor reader, int limit);

    long unread(Actor reader);

    void markRead(String messageId, Actor reader);

    /** Proofs of service of a case's letters. */
    List<ServiceProof> proofs(String caseId);

    /** Notes that the party has opened the letter (receipt of reading). */
    void opened(String letterId, Actor reader);
}
