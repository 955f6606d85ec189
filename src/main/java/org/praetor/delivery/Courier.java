package org.praetor.delivery;

import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;

/** One way to the outside. */
interface Courier {

    /** {@code MAIL} or {@code SMS}. */
    String channel();

    /** False when no server is configured. */
    boolean ready();

    /** The person's address on this channel as shown to operators, or empty. */
    String recipient(Account person);

    /** Hands one message over; blocks no longer than its time-outs. */
    Result send(String messageId, Account person, NoticeTexts.Text text);

    /** What came of it. */
    record Result(Outcome outcome, @Nullable String fault) {
        static final Result SENT = new Result(Outcome.SENT, null);
    }

    /** Ways it can end. */
    enum Outcome {
        SENT,
        /** Try again: the server did not take it. */
        LATER,
        /** Try again with the same id: it may have been taken. */
        IN_DOUBT,
        /** Never: bad address, refused for good. */
        FAILED
    }
}
