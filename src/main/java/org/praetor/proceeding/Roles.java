package org.praetor.proceeding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Roles that models may name (domain.md §4.1): those of staff, the usual ones of parties, and what the process declares. */
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

    private static final Set<String> PARTY =
            Set.of("applicant", "entity", "claimant", "respondent", "third-party", "requester", "agent");

    private Roles() {}

    /** Party roles of its own that a process declares in the property {@code partyRoles}. */
    static List<String> declared(Model model) {
        return Model.list(model.properties().get("partyRoles"));
    }

    static Set<String> parties(Model model) {
        Set<String> parties = new TreeSet<>(PARTY);
        parties.addAll(declared(model));
        return parties;
    }

    static Set<String> all(Model model) {
        Set<String> all = parties(model);
        all.addAll(STAFF);
        return all;
    }

    static boolean usual(String role) {
        return STAFF.contains(role) || PARTY.contains(role);
    }
}
