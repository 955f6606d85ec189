/**
 * Organisations, units, people, roles, companies and agencies, sign-in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identifier", "audit", "vault"})
package org.praetor.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
