package org.praetor.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.springframework.stereotype.Component;

/**
 * How far administrators and auditors reach: the own body and those below it. Nothing else is there for them (404). What is
 * common to all bodies belongs to those above whom nobody administers.
 */
@Component
public class Reach {

    private final Organisations organisations;
    private final Accounts accounts;

    public Reach(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
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

    /** Whether what is common to all bodies is this person's to change: no body above his has an administrator. */
    public boolean common(Actor actor) {
        return actor.bodyId() != null && superiors(actor.bodyId()).stream().noneMatch(this::administered);
    }

    private boolean administered(String bodyId) {
        return accounts.ofBody(bodyId).stream()
                .anyMatch(account ->
                        account.active() && accounts.rights(account.actor()).contains(Right.ADMINISTER));
    }

    private List<String> superiors(String bodyId) {
        List<String> superiors = new ArrayList<>();
        String above = organisations.body(bodyId).superiorId();
        while (above != null && !superiors.contains(above)) {
            superiors.add(above);
            above = organisations.body(above).superiorId();
        }
        return superiors;
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
