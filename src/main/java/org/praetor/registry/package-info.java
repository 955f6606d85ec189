/**
 * Registered entities (备案主体), agencies (代理机构), classification scope, quotas: the lists that admission asks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "audit", "vault", "account", "casefile"})
package org.praetor.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
