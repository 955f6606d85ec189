/**
 * Work items: routing, claim, completion, recusal, four eyes, load, deputies, acts at any time.
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
            "filing"
        })
package org.praetor.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
