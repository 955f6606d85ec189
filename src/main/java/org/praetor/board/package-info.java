/**
 * The door of supervisors, and the list of clocks that all staff share.
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
package org.praetor.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
