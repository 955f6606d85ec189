/**
 * Append-only hash chain of acts and of reads, one chain per case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.praetor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
