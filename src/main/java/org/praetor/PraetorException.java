package org.praetor;

/**
 * A broken rule of use: wrong state, stale version, unknown thing, no right. Doors answer with the status of {@link
 * Kind}; the text shown comes from the message key {@code error.<code>}, never from this exception's text.
 *
 * <p>An expected refusal (a check that fails, a form in error) is a value and not this.
 */
public class PraetorException extends RuntimeException {

    /** What the door answers. */
    public enum Kind {
        /** The thing does not exist, or not for this person: both look the same (404). */
        UNKNOWN,
        /** The person is known to lack the right for this page (403). */
        FORBIDDEN,
        /** Somebody else was quicker, the state has moved on, or the case is on hold (409). */
        CONFLICT,
        /** The input cannot be taken as it is (422). */
        INVALID
    }

    private final Kind kind;
    private final String code;

    /**
     * @param kind what the door answers
     * @param code stable, dotted, lower case: {@code case.unknown}, {@code work.taken}
     * @param detail for the log only: ids and states, never names or filing text
     */
    public PraetorException(Kind kind, String code, String detail) {
        super(code + ": " + detail);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
