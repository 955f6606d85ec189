package org.praetor.formality;

import java.util.List;

/** Ends the reading of one file; caught by the intake, which makes a note of it. Never leaves the room. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient List<Object> arguments;

    /** @param reason last piece of the message key {@code formality.read.*} */
    Unreadable(String reason, Object... arguments) {
        super(reason, null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    String reason() {
        return reason;
    }

    List<Object> arguments() {
        return arguments;
    }
}
