package org.praetor.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages to the outside: mail and SMS, written with the act that causes them and sent after its commit. */
public interface Outbox {

    /** Sends what is due; gives how many messages came to an end. Safe with any number of senders at once. */
    int send();

    /** The newest messages with their texts, for operators and the demo page. */
    List<Message> latest(int limit);

    /** Messages that did not go out at the first try and are not withheld, oldest first; their texts are not shown. */
    List<Stuck> stuck();

    /** Tries once more, now; a message that was given up may be sent again for a week from now. */
    void retry(String messageId);

    /** A message that waits for its next try or ended without being sent. */
    record Stuck(
            String id,
            String channel,
            String accountId,
            @Nullable String caseId,
            State state,
            int tries,
            @Nullable String fault) {}

    /** A message as it is or would be sent. */
    record Message(
            String id,
            String channel,
            String recipient,
            String subject,
            String body,
            State state,
            int tries,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable String fault) {}

    /** Where a message is. */
    enum State {
        QUEUED,
        SENDING,
        SENT,
        /** The server may have taken it; sent again with the same Message-ID. */
        IN_DOUBT,
        /** Refused for good: address or content. */
        FAILED,
        /** The server did not take it for a week. */
        GAVE_UP,
        /** The person may not see the case any more, or has no usable address. */
        WITHHELD,
        /** Shown on the demo page, not sent: no server is configured. */
        DEMO
    }
}
