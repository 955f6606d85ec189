package org.praetor.proceeding;

import java.util.Set;
import java.util.TreeSet;

/** Roles that models may name (domain.md §4.1); whatever is no staff role must be a known party role. */
final class Roles {

    static final Set<String> STAFF = Set.of(
            "flow-administrator",
            "pre-examiner",
            "quality-reviewer",
            "approver",
            "case-handler",
            "clerk",
            "section-head",
            "department-head",
            "monitor",
            "system-administrator",
            "security-administrator",
            "auditor");

    static final Set<String> PARTY =
            Set.of("applicant", "entity", "claimant", "respondent", "third-party", "requester", "agent");

    private Roles() {}

    static boolean known(String role) {
        return STAFF.contains(role) || PARTY.contains(role);
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>(STAFF);
        all.addAll(PARTY);
        return all;
    }
}
