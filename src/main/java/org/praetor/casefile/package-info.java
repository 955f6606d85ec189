/**
 * The case file: case, numbers, parties, record, documents, events, timeline, and who may see them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "vault", "account"})
package org.praetor.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
