package org.praetor.account;

/** One reason why an entry was not taken: the field it belongs to, and a message key {@code account.fault.<…>}. */
public record Fault(String field, String key) {

    static Fault of(String field, String reason) {
        return new Fault(field, "account.fault." + reason);
    }
}
