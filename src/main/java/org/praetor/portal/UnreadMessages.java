package org.praetor.portal;

import org.praetor.account.Actor;
import org.praetor.delivery.Deliveries;
import org.praetor.web.InboxBadge;
import org.springframework.stereotype.Component;

/** The number beside the envelope in the head of every page. */
@Component
class UnreadMessages implements InboxBadge {

    private final Deliveries deliveries;

    UnreadMessages(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public long unread(Actor reader) {
        return deliveries.unread(reader);
    }
}
