/**
 * The engine room: catalogue, lint and deployment of proceedings, the engine. The only room that imports the engine.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "form",
            "audit",
            "vault",
            "account",
            "casefile",
            "clock",
            "registry",
            "examination",
            "letter",
            "delivery"
        })
package org.praetor.proceeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
