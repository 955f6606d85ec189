/**
 * The database underneath the rooms: the embedded PostgreSQL of the default run, and the guards that refuse an unsafe
 * one. Holds no data of its own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.praetor.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
