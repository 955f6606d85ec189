/**
 * Findings of each examination round, and the consistency of passed and filed text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"formality", "calendar", "audit", "vault", "account", "casefile"})
package org.praetor.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
