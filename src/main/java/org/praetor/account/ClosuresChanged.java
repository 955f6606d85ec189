package org.praetor.account;

/** A body closes on a working day, or opens again: published in the transaction that enters it. */
public record ClosuresChanged(String bodyId, Actor by) {}
