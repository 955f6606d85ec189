package org.praetor.web;

import java.util.Set;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.springframework.stereotype.Component;

/** The door at which a person arrives. */
@Component
class Landing {

    private final Accounts accounts;

    Landing(Accounts accounts) {
        this.accounts = accounts;
    }

    String of(Actor actor) {
        if (!actor.staff()) {
            return "/portal";
        }
        Set<Right> rights = accounts.rights(actor);
        if (rights.contains(Right.MONITOR)) {
            return "/board";
        }
        if (rights.contains(Right.WORK)) {
            return "/desk";
        }
        if (rights.contains(Right.ADMINISTER)) {
            return "/admin";
        }
        return rights.contains(Right.AUDIT) ? "/admin/audit" : "/account";
    }
}
