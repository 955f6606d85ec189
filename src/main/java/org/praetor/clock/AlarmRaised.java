package org.praetor.clock;

import java.util.List;

/**
 * A reminder that does not wait for the morning. Published once per (clock version, kind, recipient, day), in the transaction
 * that notes it; whoever listens tells the people.
 *
 * @param recipients account ids, not empty
 */
public record AlarmRaised(Alarm alarm, List<String> recipients) {}
