package org.praetor.delivery;

import java.util.List;
import java.util.Set;
import org.praetor.account.Actor;

/** Service of letters and notices to people. */
public interface Deliveries {

    /**
     * Queues a notice to people: inbox at once, mail and SMS through the outbox, all in the caller's transaction.
     *
     * @param key message key {@code notice.<key>.subject/.body}; {0} of the text
     *     is the case number, given by this room; {1} and on are the arguments: dates, step names; never titles
     */
    void notify(List<String> accountIds, String caseId, String key, List<String> arguments);

    List<InboxMessage> inbox(Actor reader, int limit);

    long unread(Actor reader);

    void markRead(String messageId, Actor reader);

    /** Proofs of service of a case's letters. */
    List<ServiceProof> proofs(String caseId);

    /** Notes that the party has opened the letter (receipt of reading). */
    void opened(String letterId, Actor reader);

    /**
     * Letters of a body's cases that wait for service by the clerk: the party has no inbox, or did not consent. Oldest
     * first.
     *
     * @param except cases the reader is recused from
     */
    List<ToServe> toServe(String body, Set<String> except, int limit, int offset);

    /** How many there are. */
    long countToServe(String body, Set<String> except);

    /**
     * Enters service by other means with its proof (R-SVC-01…03, 05); the period runs from that date.
     *
     * <p>Its day is not before the letter's issue and its deemed date not after today ({@code delivery.proof}; a public
     * notice whose period still runs: {@code delivery.notice-running}).
     */
    void serveByHand(String letterId, String partyId, ManualService service, Actor by);
}
