/**
 * Page shell, security, sign-in, error pages, language.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "form", "audit", "account"})
package org.praetor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
