/**
 * The door of administrators.
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
package org.praetor.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
