package org.praetor.formality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the files do not say.
 *
 * @param kind as declared by the applicant
 * @param filedOn selects the rules in force
 * @param request the request form (请求书), null when there is none yet: rules about it are then left out
 */
public record Context(
        PatentKind kind, LocalDate filedOn, @Nullable RequestFacts request) {

    /**
     * Facts of the request form; "" for what it leaves open.
     *
     * @param abstractFigure label of the figure named for the abstract, "图1"
     * @param locarno class of a design
     */
    public record RequestFacts(String title, String applicant, String address, String abstractFigure, String locarno) {}
}
