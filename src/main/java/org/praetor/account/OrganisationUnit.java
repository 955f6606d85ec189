package org.praetor.account;

import org.jspecify.annotations.Nullable;

/** A unit (处室) of a body; {@code headId} is the account of its head. */
public record OrganisationUnit(String name, @Nullable String headId) {}
