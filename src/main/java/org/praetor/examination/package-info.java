/**
 * Findings of each examination round, the consistency of passed and filed text, and the examination on substance: search
 * record, substantive defects, phrases, and what CNIPA objected to later. What an examiner searched and thought stays in the house; parties see the letter.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"formality", "calendar", "audit", "vault", "account", "casefile"})
package org.praetor.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
