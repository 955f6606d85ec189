package org.praetor.web;

import org.praetor.account.Actor;

/** Port: how many messages this person has not read. A door that knows the deliveries supplies it. */
public interface InboxBadge {

    long unread(Actor reader);
}
