package org.praetor.casefile;

import java.util.Optional;
import java.util.function.Supplier;
import org.praetor.account.Actor;

/**
 * Does a thing once for one idempotency key. The first result of a state-changing request is kept for seven days in the
 * transaction that made it; a repeat with the same key, also one that comes at the same moment, gets that result and
 * changes nothing. A run that throws leaves no trace, so that the corrected request may use its key again. Call it
 * before the case row is locked.
 */
public interface Once {

    /**
     * @param key random key of the rendered form, its own per actor
     * @param act the whole act; its result is what the door answers with, e.g. the id to show next
     */
    String run(String key, Actor actor, Supplier<String> act);

    /** The result of an earlier run with this key, if there was one. */
    Optional<String> find(String key, Actor actor);
}
