/**
 * Board figures from events, in tables of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "audit", "account", "casefile", "clock", "proceeding"})
package org.praetor.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
