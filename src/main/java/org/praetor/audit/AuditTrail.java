package org.praetor.audit;

import java.util.List;
import java.util.Set;

/**
 * The append-only record of acts and of reads. Entries are written in the caller's transaction, which keeps the chain
 * locked until it ends: a transaction that writes to a case and to the general chains writes to the case first.
 */
public interface AuditTrail {

    /** Appends one entry to its chain. Fails, and with it the caller's transaction, when it cannot be written. */
    void record(AuditEntry entry);

    /** Entries of one case, oldest first. */
    List<RecordedEntry> of(String caseId);

    /** The newest entries that belong to no case (sign-in, administration), newest first, but those of {@code without}. */
    List<RecordedEntry> recentGeneral(Set<String> without, int limit);

    /** The newest entries of one person, in cases and outside of them, newest first. */
    List<RecordedEntry> ofActor(String actor, int limit);

    /** Recomputes the chain of one stream ({@code caseId}, or {@link AuditEntry#GENERAL}). */
    ChainCheck check(String stream);
}
