package org.praetor.worklist;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may take which step: queue, claim, release, hand over, assign.
 *
 * <p>Refusals of use are {@link PraetorException}: {@code work.unknown} (404), {@code work.taken}, {@code work.stale},
 * {@code work.four-eyes}, {@code work.recused} (409), {@code work.forbidden} (403).
 */
@Service
public class Worklist {

    private final WorkItemRows rows;
    private final Accounts accounts;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final AuditTrail audit;
    private final Clock clock;

    Worklist(
            WorkItemRows rows, Accounts accounts, CaseFiles cases, CaseParties parties, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.cases = cases;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Page of a queue. */
    public record Page(List<WorkItem> items, long total, int number, int size) {

        public boolean more() {
            return (long) (number + 1) * size < total;
        }
    }

    /** What the person may take or holds, earliest due date first. */
    public Page queue(Actor actor, boolean onlyMine, @Nullable String step, int page, int size) {
        Offer offer = offer(actor, onlyMine, step);
        return new Page(rows.offered(offer, size, page * size), rows.countOffered(offer), page, size);
    }

    /** Open steps of cases; for one's own lists, the caller has checked the right to see the cases. */
    public List<WorkItem> openOf(Collection<String> caseIds) {
        return rows.openOf(caseIds);
    }

    /**
     * An item that this person may see at all; otherwise {@code work.unknown}. Parties see the steps that are their own:
     * what staff write, and what another party answers, is not for them before it is served.
     */
    public WorkItem get(String itemId, Actor actor) {
        WorkItem item = rows.find(itemId).orElseThrow(() -> unknown(itemId));
        cases.get(item.caseId(), actor);
        if (!actor.staff() && !theirs(item, actor)) {
            throw unknown(itemId);
        }
        return item;
    }

    /** A party's step is its own, or every party's of the role where the item names none. */
    private boolean theirs(WorkItem item, Actor actor) {
        return !item.staff()
                && parties.actsFor(item.caseId(), item.candidate(), actor)
                && (item.party() == null
                        || parties.of(item.caseId()).stream()
                                .filter(party -> party.id().equals(item.party()))
                                .anyMatch(party -> parties.accountsOf(party).contains(actor.accountId())));
    }

    /** True when the person may fill in this step now (whoever holds it aside). */
    public boolean mayWork(WorkItem item, Actor actor) {
        if (!item.open() || parties.recused(item.caseId(), actor.accountId())) {
            return false;
        }
        if (!item.staff()) {
            return theirs(item, actor) || entersForParty(actor);
        }
        return offered(item, actor, roles(actor))
                && rows.doneBy(item.caseId(), item.fourEyes(), actor.accountId())
                        .isEmpty();
    }

    /** Ids of those items that the person may fill in now: {@link #mayWork} for a whole list in three queries. */
    public Set<String> workable(Collection<WorkItem> items, Actor actor) {
        List<String> caseIds = items.stream().map(WorkItem::caseId).distinct().toList();
        Set<String> barred = rows.barredFrom(caseIds, actor.accountId());
        Map<String, Set<String>> done = rows.doneBy(caseIds, actor.accountId());
        Map<String, Set<String>> partyRoles = parties.rolesOf(caseIds, actor);
        Set<String> roles = roles(actor);
        boolean enters = entersForParty(actor);
        return items.stream()
                .filter(item -> item.open() && !barred.contains(item.caseId()))
                .filter(item -> item.staff()
                        ? offered(item, actor, roles)
                                && Collections.disjoint(item.fourEyes(), done.getOrDefault(item.caseId(), Set.of()))
                        : enters
                                || (partyRoles
                                                .getOrDefault(item.caseId(), Set.of())
                                                .contains(item.candidate())
                                        && (item.party() == null || theirs(item, actor))))
                .map(WorkItem::id)
                .collect(Collectors.toSet());
    }

    private static boolean offered(WorkItem item, Actor actor, Set<String> roles) {
        return actor.accountId().equals(item.holder())
                || (item.body().equals(actor.bodyId()) && roles.contains(item.candidate()));
    }

    /** True when this person may release the item or hand it over: who holds it, and who assigns. */
    public boolean mayHandOver(WorkItem item, Actor actor) {
        return item.open() && item.staff() && (actor.accountId().equals(item.holder()) || mayAssign(actor));
    }

    /** Why the person may not do this step now, as an error code ({@code work.four-eyes}); empty when he may. */
    public Optional<String> obstacle(WorkItem item, Actor actor) {
        try {
            refuseUnsuitable(item, actor);
        } catch (PraetorException refused) {
            return Optional.of(refused.code());
        }
        return item.staff() && item.holder() != null && !item.holder().equals(actor.accountId())
                ? Optional.of("work.taken")
                : Optional.empty();
    }

    /** A member of staff who may enter a paper for a party. */
    public boolean entersForParty(Actor actor) {
        return actor.staff() && accounts.rights(actor).contains(Right.ENTER_FOR_PARTY);
    }

    @Transactional
    public void claim(String itemId, int version, Actor actor) {
        WorkItem item = workable(itemId, actor);
        if (item.holder() != null && !item.holder().equals(actor.accountId())) {
            throw conflict("work.taken", itemId);
        }
        hold(item, actor.accountId(), version, "work.claim", actor);
    }

    /** Takes the most urgent free item; empty when there is none. */
    @Transactional
    public Optional<WorkItem> next(Actor actor) {
        Optional<WorkItem> item = rows.lockNextFree(offer(actor, false, null));
        item.ifPresent(free -> hold(free, actor.accountId(), free.version(), "work.claim", actor));
        return item;
    }

    @Transactional
    public void release(String itemId, int version, Actor actor) {
        WorkItem item = get(itemId, actor);
        if (!actor.accountId().equals(item.holder()) && !mayAssign(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", itemId);
        }
        hold(item, null, version, "work.release", actor);
    }

    /** Hands a held item over, or assigns any item ({@link Right#ASSIGN}); the new holder must be allowed to do it. */
    @Transactional
    public void assign(String itemId, int version, String accountId, Actor actor) {
        WorkItem item = get(itemId, actor);
        if (!actor.accountId().equals(item.holder()) && !mayAssign(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", itemId);
        }
        Account holder = accounts.find(accountId).orElseThrow(() -> conflict("work.unknown-person", accountId));
        refuseUnsuitable(item, holder.actor());
        hold(item, accountId, version, "work.assign", actor);
        rows.setHolder(item.caseId(), item.step(), accountId);
    }

    /** People who may be given this item, for the hand-over list. */
    public List<Account> suitable(WorkItem item) {
        return accounts.withRole(item.body(), item.candidate()).stream()
                .filter(account -> mayWork(item, account.actor()))
                .toList();
    }

    private WorkItem workable(String itemId, Actor actor) {
        WorkItem item = get(itemId, actor);
        refuseUnsuitable(item, actor);
        return item;
    }

    /** Refuses who may not do this item now; a closed one is stale for everybody, whatever his rights were. */
    void refuseUnsuitable(WorkItem item, Actor actor) {
        if (!item.open()) {
            throw conflict("work.stale", item.id());
        }
        if (mayWork(item, actor)) {
            return;
        }
        if (!item.open()) {
            throw conflict("work.stale", item.id());
        }
        if (parties.recused(item.caseId(), actor.accountId())) {
            throw conflict("work.recused", item.id());
        }
        if (!rows.doneBy(item.caseId(), item.fourEyes(), actor.accountId()).isEmpty()) {
            throw conflict("work.four-eyes", item.id());
        }
        throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", item.id());
    }

    private void hold(WorkItem item, @Nullable String holder, int version, String act, Actor actor) {
        if (!rows.hold(item.id(), holder, version, clock.instant())) {
            throw conflict("work.stale", item.id());
        }
        audit.record(AuditEntry.of(item.caseId(), actor.accountId(), act, item.id()));
    }

    private Offer offer(Actor actor, boolean onlyMine, @Nullable String step) {
        String body = actor.bodyId();
        if (body == null) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", "not staff");
        }
        String unit = accounts.find(actor.accountId()).map(Account::unit).orElse(null);
        return new Offer(body, roles(actor), unit, actor.accountId(), onlyMine, step);
    }

    private Set<String> roles(Actor actor) {
        Set<String> roles = new HashSet<>(actor.roles());
        roles.addAll(accounts.deputisedRoles(actor.accountId()));
        return roles;
    }

    private boolean mayAssign(Actor actor) {
        return accounts.rights(actor).contains(Right.ASSIGN);
    }

    private static PraetorException unknown(String itemId) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "work.unknown", itemId);
    }

    private static PraetorException conflict(String code, String detail) {
        return new PraetorException(PraetorException.Kind.CONFLICT, code, detail);
    }
}
