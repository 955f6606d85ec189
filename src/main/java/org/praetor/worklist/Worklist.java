package org.praetor.worklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may take which step: queue, claim, release, hand over, assign.
 *
 * <p>Refusals of use are {@link PraetorException}: {@code work.unknown} (404), {@code work.taken}, {@code work.stale},
 * {@code work.four-eyes}, {@code work.recused} (409), {@code work.forbidden} (403).
 */
@Service
public class Worklist {

    private final WorkItemRows rows;
    private final WorkPeople people;
    private final Suitability suitability;
    private final Accounts accounts;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Worklist(
            WorkItemRows rows,
            WorkPeople people,
            Suitability suitability,
            Accounts accounts,
            CaseFiles cases,
            CaseParties parties,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.suitability = suitability;
        this.accounts = accounts;
        this.cases = cases;
        this.parties = parties;
        this.notices = notices;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Page of a queue. */
    public record Page(List<WorkItem> items, long total, int number, int size) {

        public boolean more() {
            return (long) (number + 1) * size < total;
        }
    }

    /** What the person may take or holds, or holds for somebody absent; the most urgent first. */
    public Page queue(Actor actor, boolean onlyMine, @Nullable String step, int page, int size) {
        Offer offer = offer(actor, onlyMine, step);
        return new Page(rows.offered(offer, size, page * size), rows.countOffered(offer), page, size);
    }

    /** What waits for a party in these cases of its own, the earliest due date first. */
    public Page waitingFor(Actor party, Collection<String> caseIds, int page, int size) {
        List<String> cases = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        parties.rolesOf(caseIds, party)
                .forEach((caseId, own) -> own.forEach(role -> {
                    cases.add(caseId);
                    roles.add(role);
                }));
        return new Page(rows.ofParties(cases, roles, size, page * size), rows.countOfParties(cases, roles), page, size);
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
        if (!actor.staff() && !suitability.theirs(item, actor)) {
            throw unknown(itemId);
        }
        return item;
    }

    /** True when the person may fill in this step now (whoever holds it aside). */
    public boolean mayWork(WorkItem item, Actor actor) {
        return suitability.mayWork(item, actor);
    }

    /** Ids of those items that the person may fill in now: {@link #mayWork} for a whole list in a few queries. */
    public Set<String> workable(Collection<WorkItem> items, Actor actor) {
        return suitability.workable(items, actor);
    }

    /** True when this person may release the item or hand it over: who holds it or stands for who does, and who assigns. */
    public boolean mayHandOver(WorkItem item, Actor actor) {
        return item.open() && item.staff() && (suitability.holds(item, actor) || mayAssign(actor));
    }

    /** Why the person may not do this step now, as an error code ({@code work.four-eyes}); empty when he may. */
    public Optional<String> obstacle(WorkItem item, Actor actor) {
        try {
            suitability.demand(item, actor);
        } catch (PraetorException refused) {
            return Optional.of(refused.code());
        }
        return item.staff() && item.holder() != null && !suitability.holds(item, actor)
                ? Optional.of("work.taken")
                : Optional.empty();
    }

    /** A member of staff who may enter a paper for a party. */
    public boolean entersForParty(Actor actor) {
        return suitability.entersForParty(actor);
    }

    @Transactional
    public void claim(String itemId, int version, Actor actor) {
        WorkItem item = locked(itemId, actor);
        suitability.demand(item, actor);
        if (item.holder() != null && !item.holder().equals(actor.accountId())) {
            throw conflict("work.taken", itemId);
        }
        hold(item, actor.accountId(), version, "work.claim", actor);
    }

    /** Takes the most urgent free item that no hold forbids; empty when there is none. */
    public Optional<WorkItem> next(Actor actor) {
        Offer offer = offer(actor, false, null);
        Optional<WorkItem> free = rows.nextFree(offer);
        while (free.isPresent()) {
            WorkItem seen = free.get();
            if (Boolean.TRUE.equals(transaction.execute(state -> took(seen, offer, actor)))) {
                return rows.find(seen.id());
            }
            free = rows.nextFree(offer);
        }
        return Optional.empty();
    }

    /** The case row is locked before the item, as by every act; who came second finds it taken. */
    private boolean took(WorkItem seen, Offer offer, Actor actor) {
        cases.lock(seen.caseId());
        Optional<WorkItem> item = rows.freeStill(offer, seen.id());
        item.ifPresent(free -> hold(free, actor.accountId(), free.version(), "work.claim", actor));
        return item.isPresent();
    }

    @Transactional
    public void release(String itemId, int version, Actor actor) {
        WorkItem item = locked(itemId, actor);
        demandHandOver(item, actor);
        hold(item, null, version, "work.release", actor);
    }

    /**
     * Hands a held item over, or assigns any item ({@link Right#ASSIGN}). The new holder must be there, have the role and
     * be free of recusal and four eyes: else {@code work.person.left}, {@code .absent}, {@code .role}, {@code .recused},
     * {@code .four-eyes} (409). Unit and field of the route do not bind who assigns.
     */
    @Transactional
    public void assign(String itemId, int version, String accountId, Actor actor) {
        WorkItem item = locked(itemId, actor);
        demandHandOver(item, actor);
        Account holder = accounts.find(accountId).orElseThrow(() -> conflict("work.unknown-person", accountId));
        suitability.demandFit(item, holder);
        hold(item, accountId, version, "work.assign", actor);
        people.setHolder(item.caseId(), item.step(), accountId);
        if (!accountId.equals(actor.accountId())) {
            notices.given(item, accountId);
        }
    }

    /** People who may be given this item, for the hand-over list. */
    public List<Account> suitable(WorkItem item) {
        return suitability.suitable(item);
    }

    /** Refuses who may not do this item now; a closed one is stale for everybody, whatever his rights were. */
    void refuseUnsuitable(WorkItem item, Actor actor) {
        suitability.demand(item, actor);
    }

    /** The item as it is once the case row is locked: a recusal or a claim of the same moment has ended. */
    private WorkItem locked(String itemId, Actor actor) {
        cases.lock(get(itemId, actor).caseId());
        return get(itemId, actor);
    }

    private void demandHandOver(WorkItem item, Actor actor) {
        if (!suitability.holds(item, actor) && !mayAssign(actor)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", item.id());
        }
    }

    private void hold(WorkItem item, @Nullable String holder, int version, String act, Actor actor) {
        if (!rows.hold(item.id(), holder, version, clock.instant())) {
            throw conflict("work.stale", item.id());
        }
        audit.record(AuditEntry.of(item.caseId(), actor.accountId(), act, item.id()));
    }

    private Offer offer(Actor actor, boolean onlyMine, @Nullable String step) {
        if (!actor.staff()) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", "not staff");
        }
        return new Offer(suitability.standing(actor), onlyMine, step);
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
