package org.praetor.examination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of examination (审查用语) with its versions, newest first.
 *
 * @param unit the unit whose phrase it is, or null
 */
public record Phrase(
        String id,
        Scope scope,
        String body,
        @Nullable String unit,
        String owner,
        @Nullable Instant retiredAt,
        List<Version> versions) {

    public Phrase {
        versions = List.copyOf(versions);
    }

    /** Whose phrase it is. */
    public enum Scope {
        /** Its owner's alone. */
        PERSONAL,
        /** Of one unit; its head approves it. */
        UNIT,
        /** Of the whole body; approved by who has the right to. */
        BODY
    }

    /** What became of a version. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        REPLACED,
        REFUSED
    }

    /** A wording; {@code content} has placeholders ({@link Placeholders}). */
    public record Version(
            int version,
            String title,
            String content,
            State state,
            String writtenBy,
            Instant writtenAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** The wording in force; null while the first one waits, and once the phrase is retired. */
    public @Nullable Version inForce() {
        return retiredAt == null ? in(State.IN_FORCE) : null;
    }

    /** The wording that waits for a decision, or null. */
    public @Nullable Version proposed() {
        return retiredAt == null ? in(State.PROPOSED) : null;
    }

    /** What the page shows: the wording in force, else the newest. */
    public Version shown() {
        Version current = inForce();
        return current == null ? versions.get(0) : current;
    }

    private @Nullable Version in(State state) {
        return versions.stream()
                .filter(version -> version.state() == state)
                .findFirst()
                .orElse(null);
    }
}
