package org.praetor.reliability;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the application acknowledged to its users: the promise that the database is held to. */
final class Ledger {

    /** @param receipt the number on the receipt page */
    record Filing(String caseId, String receipt) {}

    record Completion(String itemId, String step, String signInName) {}

    final List<Filing> filings = new CopyOnWriteArrayList<>();
    final List<Completion> completions = new CopyOnWriteArrayList<>();
    final List<String> surprises = new CopyOnWriteArrayList<>();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();
    final AtomicInteger repeated = new AtomicInteger();
}
