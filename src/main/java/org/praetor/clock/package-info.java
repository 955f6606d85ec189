/**
 * Legal clocks (期限): start, due, stop, resume, extend, meet; proof; alarms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "audit", "account", "casefile"})
package org.praetor.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
