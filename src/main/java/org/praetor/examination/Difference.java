package org.praetor.examination;

/** Where the formally filed application differs from the passed one: part or field, both values, equal or not. */
public record Difference(String item, String passed, String filed, boolean equal) {}
