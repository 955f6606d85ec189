package org.praetor.account;

/** Published when an account is disabled, in the same transaction: what the person held has to be given to others. */
public record PersonLeft(String accountId) {}
