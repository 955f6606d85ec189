/**
 * Encrypted content: random id, keyed digest, one data key per case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit"})
package org.praetor.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
