package org.praetor;

/** The application must not start like this. The message is one sentence for the operator: what is wrong, what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
