package org.praetor.proceeding;

import java.util.List;
import java.util.Map;

/**
 * A deployed proceeding, read from its model.
 *
 * @param filedBy party role or staff role that files it
 * @param numberFormats docket number formats by case kind; key {@code *} when there is one for all
 * @param phases ordered phase ids, for the progress line
 * @param issuer kind of body whose power its letters use (domain.md §0.4)
 * @param filingStep id of the start event; step of the filing submission
 */
public record Proceeding(
        String id,
        String name,
        String version,
        String filedBy,
        Map<String, String> numberFormats,
        List<String> phases,
        String issuer,
        String filingStep,
        List<Step> steps) {

    /** True when members of staff file it, and no party. */
    public boolean filedByStaff() {
        return Roles.STAFF.contains(filedBy);
    }

    /**
     * A user task of the model.
     *
     * @param candidate staff role or party role
     * @param staff true when the candidate is a staff role
     * @param fourEyes steps whose doer may not do this one
     * @param rules of the clocks that whoever has the step keeps: that of its due date, and those that its completion meets
     */
    public record Step(
            String id,
            String name,
            String candidate,
            boolean staff,
            String phase,
            String skill,
            List<String> fourEyes,
            boolean duringHold,
            List<String> rules) {}
}
