/**
 * Organisations, units, people, roles, companies and agencies, sign-in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"form", "audit", "vault"})
package org.praetor.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
