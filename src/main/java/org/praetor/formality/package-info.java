/**
 * Formal examination (形式审查) of a patent application: readers, rules FE-*, findings. Pure: no Spring, no SQL, no engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar"})
package org.praetor.formality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
