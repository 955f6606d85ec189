/**
 * Camunda Forms (form-js schema): parse, check, bind, validate, visibility. Pure: no Spring, no SQL; FEEL by org.camunda.feel.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "identifier"})
package org.praetor.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
