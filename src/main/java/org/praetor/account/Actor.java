package org.praetor.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts now, as the doors hand it down.
 *
 * @param accountId account id, or {@code system}
 * @param name display name
 * @param bodyId organisation of a member of staff (Centre, Bureau), null for parties
 * @param companyId company or agency of a party's person, null for staff
 * @param roles staff roles of domain.md §4.1 in kebab-case ({@code pre-examiner}); empty for parties
 */
public record Actor(
        String accountId,
        String name,
        @Nullable String bodyId,
        @Nullable String companyId,
        Set<String> roles) {

    private static final Actor SYSTEM = new Actor("system", "系统", null, null, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The actor of jobs and timers. */
    public static Actor system() {
        return SYSTEM;
    }

    public boolean staff() {
        return bodyId != null;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
