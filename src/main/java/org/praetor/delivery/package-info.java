/**
 * Service of documents (送达) and notices: inbox, mail, SMS, outbox.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "audit", "vault", "account", "casefile", "letter", "clock"})
package org.praetor.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
