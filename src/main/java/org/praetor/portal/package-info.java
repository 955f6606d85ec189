/**
 * The door of the parties (申请人、代理机构).
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
package org.praetor.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
