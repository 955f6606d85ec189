/**
 * Statutory documents (文书): draft, approval, number, seal, issue; PDF.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"calendar", "identifier", "audit", "vault", "account", "casefile", "clock", "examination"
        })
package org.praetor.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
