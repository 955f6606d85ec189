/**
 * Drafts, the filing wizard, receipt, start of a case.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "formality",
            "form",
            "identifier",
            "audit",
            "vault",
            "account",
            "casefile",
            "clock",
            "registry",
            "examination",
            "letter",
            "delivery",
            "proceeding"
        })
package org.praetor.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
