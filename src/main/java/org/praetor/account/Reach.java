package org.praetor.account;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.springframework.stereotype.Component;

/** How far administrators and auditors reach: the own body and those below it. Nothing else is there for them (404). */
@Component
public class Reach {

    private final Organisations organisations;

    Reach(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Bodies within reach, superiors first. */
    public List<Organisation> bodies(Actor actor) {
        List<Organisation> all = organisations.bodies();
        return all.stream().filter(body -> below(actor, body.id(), all)).toList();
    }

    public boolean covers(Actor actor, @Nullable String bodyId) {
        return bodyId != null && below(actor, bodyId, organisations.bodies());
    }

    /** A body within reach; one out of reach is as good as unknown. */
    public Organisation body(Actor actor, String bodyId) {
        demand(actor, bodyId);
        return organisations.body(bodyId);
    }

    void demand(Actor actor, String bodyId) {
        if (!covers(actor, bodyId)) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "organisation.unknown", bodyId);
        }
    }

    private static boolean below(Actor actor, String bodyId, List<Organisation> all) {
        Map<String, Organisation> byId = all.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        Organisation body = byId.get(bodyId);
        for (int height = 0; body != null && height < all.size(); height++) {
            if (body.id().equals(actor.bodyId())) {
                return true;
            }
            body = body.superiorId() == null ? null : byId.get(body.superiorId());
        }
        return false;
    }
}
