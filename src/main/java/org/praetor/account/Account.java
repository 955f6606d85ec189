package org.praetor.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param language {@code zh} or {@code en}
 * @param unit unit (处室) of a member of staff, or null
 * @param fields fields of work of an examiner (新材料, 节能环保), for routing
 */
public record Account(
        String id,
        String signInName,
        String name,
        String email,
        @Nullable String phone,
        String language,
        @Nullable String bodyId,
        @Nullable String companyId,
        @Nullable String unit,
        Set<String> roles,
        Set<String> fields,
        boolean active) {

    public Account {
        roles = Set.copyOf(roles);
        fields = Set.copyOf(fields);
    }

    public Actor actor() {
        return new Actor(id, name, bodyId, companyId, roles);
    }
}
