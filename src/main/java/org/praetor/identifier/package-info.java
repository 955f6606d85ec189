/**
 * Numbers by which people, companies and applications are known, with their check digits (domain book §16). Pure; the lowest room: forms, accounts and the formal rules ask the
 * same function.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.praetor.identifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
