package org.praetor.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praetor.account.Actor;

/** Service of letters and notices to people. */
public interface Deliveries {

    /** Between the Chinese and the English of an argument that is a text in both. */
    String OR_IN_ENGLISH = "\t";

    /**
     * Queues a notice to people: inbox at once, mail and SMS through the outbox, all in the caller's transaction.
     *
     * @param key message key {@code notice.<key>.subject/.body}; {0} of the text
     *     is the case number, given by this room; {1} and on are the arguments: dates, step names; never titles
     */
    void notify(List<String> accountIds, String caseId, String key, List<String> arguments);

    /**
     * Queues one notice of several cases to a person, who may have left: inbox at once and one mail through the outbox, in the
     * caller's transaction. The mail names case numbers and links only.
     *
     * @param lines the most urgent first; none, nothing happens
     */
    void digest(String accountId, List<DigestLine> lines);

    /**
     * A page of the reader's messages, newest first.
     *
     * @param language {@code zh} or {@code en}
     * @param page from 0
     */
    List<InboxMessage> inbox(Actor reader, String language, int page, int size);

    /** How many messages the reader has. */
    long messages(Actor reader);

    long unread(Actor reader);

    /** Notes one message of the reader as read and gives its case; empty when it is not the reader's. */
    Optional<String> open(String messageId, Actor reader);

    void markAllRead(Actor reader);

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
