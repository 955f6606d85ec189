/**
 * Working days (工作日) with make-up working days (调休), periods and roll policies. Pure: no Spring, no SQL, no engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.praetor.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
