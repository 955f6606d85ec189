/**
 * Panels (合议组): who may hear and decide a case together. On the floor of {@code clock} and {@code registry}; it depends on no
 * other room, and {@code letter} may come to depend on it. So far it is the rule of the composition alone (R-ADJ-22, R-SOD-02):
 * pure, nothing is kept. It does not know who is recused and why (R-REC-01…06), counts no votes (R-ADJ-43) and has no seat for the
 * clerk, who records and does not vote.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.praetor.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
