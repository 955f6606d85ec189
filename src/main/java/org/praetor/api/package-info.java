/**
 * The door of programs: commands that run without a server or database, and the REST interface under {@code /api/v1}.
 * Nothing here asks for a session; what needs a person belongs to the other doors.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "clock", "formality", "proceeding"})
package org.praetor.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
