/**
 * The door of examiners, clerks and approvers.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "formality",
            "form",
            "audit",
            "vault",
            "account",
            "casefile",
            "clock",
            "registry",
            "examination",
            "letter",
            "delivery",
            "proceeding",
            "filing",
            "worklist",
            "insight",
            "web"
        })
package org.praetor.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
