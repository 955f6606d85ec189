package org.praetor.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseParties;
import org.springframework.stereotype.Component;

/** Who may do which step: routing, deputies, recusal and four eyes, and why not. */
@Component
class Suitability {

    private final WorkItemRows rows;
    private final WorkPeople people;
    private final Accounts accounts;
    private final CaseParties parties;

    Suitability(WorkItemRows rows, WorkPeople people, Accounts accounts, CaseParties parties) {
        this.rows = rows;
        this.people = people;
        this.accounts = accounts;
        this.parties = parties;
    }

    /** Who the person is today; who left or was never staff is nobody. */
    Standing standing(Actor actor) {
        List<Standing.Hat> hats = new ArrayList<>();
        Set<String> own = new HashSet<>(Set.of(actor.accountId()));
        accounts.find(actor.accountId()).filter(Account::active).ifPresent(person -> {
            hats.add(hat(person));
            accounts.deputisedBy(person.id()).forEach(absent -> {
                hats.add(hat(absent));
                own.add(absent.id());
            });
        });
        return new Standing(actor.accountId(), String.valueOf(actor.bodyId()), hats, own);
    }

    private static Standing.Hat hat(Account person) {
        return new Standing.Hat(person.roles(), person.unit(), person.fields());
    }

    /** Ids of those items that the person may fill in now, whoever holds them; the number of queries is fixed. */
    Set<String> workable(Collection<WorkItem> items, Actor actor) {
        Set<String> own = actor.staff() ? rows.suited(ids(items), standing(actor)) : Set.of();
        return Stream.concat(
                        own.stream(),
                        forParties(items.stream().filter(item -> !item.staff()).toList(), actor))
                .collect(Collectors.toSet());
    }

    private Stream<String> forParties(List<WorkItem> items, Actor actor) {
        List<String> caseIds = items.stream().map(WorkItem::caseId).distinct().toList();
        if (caseIds.isEmpty()) {
            return Stream.of();
        }
        Set<String> barred = people.barredFrom(caseIds, actor.accountId());
        Map<String, Set<String>> roles = parties.rolesOf(caseIds, actor);
        boolean enters = entersForParty(actor);
        return items.stream()
                .filter(item -> item.open() && !barred.contains(item.caseId()))
                .filter(item -> enters
                        || (roles.getOrDefault(item.caseId(), Set.of()).contains(item.candidate())
                                && (item.party() == null || speaksFor(item, actor))))
                .map(WorkItem::id);
    }

    /** A party's step is its own, or every party's of the role where the item names none. */
    boolean theirs(WorkItem item, Actor actor) {
        return !item.staff()
                && parties.actsFor(item.caseId(), item.candidate(), actor)
                && (item.party() == null || speaksFor(item, actor));
    }

    /** A step that names one party is that party's alone, not every party's of the role. */
    private boolean speaksFor(WorkItem item, Actor actor) {
        return parties.of(item.caseId()).stream()
                .filter(party -> party.id().equals(item.party()))
                .anyMatch(party -> parties.accountsOf(party).contains(actor.accountId()));
    }

    boolean mayWork(WorkItem item, Actor actor) {
        return workable(List.of(item), actor).contains(item.id());
    }

    /** True when the person holds the item, or stands for who does. */
    boolean holds(WorkItem item, Actor actor) {
        return item.holder() != null
                && (item.holder().equals(actor.accountId())
                        || accounts.deputiesOf(item.holder()).stream()
                                .anyMatch(deputy -> deputy.id().equals(actor.accountId())));
    }

    /** A member of staff who may enter a paper for a party. */
    boolean entersForParty(Actor actor) {
        return actor.staff() && accounts.rights(actor).contains(Right.ENTER_FOR_PARTY);
    }

    /** Refuses who may not do this item now; a closed one is stale for everybody, whatever his rights were. */
    void demand(WorkItem item, Actor actor) {
        if (!item.open()) {
            throw conflict("work.stale", item.id());
        }
        if (mayWork(item, actor)) {
            return;
        }
        if (people.barred(item.caseId()).contains(actor.accountId())) {
            throw conflict("work.recused", item.id());
        }
        if (people.doers(item.caseId(), item.fourEyes()).contains(actor.accountId())) {
            throw conflict("work.four-eyes", item.id());
        }
        Standing standing = standing(actor);
        boolean ofTheRole = item.body().equals(standing.body())
                && standing.hats().stream().anyMatch(hat -> hat.roles().contains(item.candidate()));
        if (item.holder() != null && ofTheRole) {
            throw conflict("work.taken", item.id());
        }
        throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", item.id());
    }

    /** Refuses a person to whom the item cannot be given; unit and field do not bind who assigns. */
    void demandFit(WorkItem item, Account person) {
        if (!item.open()) {
            throw conflict("work.stale", item.id());
        }
        unfit(item, person).ifPresent(reason -> {
            throw conflict(reason, item.id() + " " + person.id());
        });
    }

    /** Why the person cannot be given the step, as an error code; empty when he can. */
    Optional<String> unfit(WorkItem item, Account person) {
        if (!person.active()) {
            return Optional.of("work.person.left");
        }
        if (!accounts.deputiesOf(person.id()).isEmpty()) {
            return Optional.of("work.person.absent");
        }
        boolean role = item.body().equals(person.bodyId())
                && (person.roles().contains(item.candidate())
                        || accounts.deputisedRoles(person.id()).contains(item.candidate()));
        return role ? hindered(item, person.id()) : Optional.of("work.person.role");
    }

    /** Recusal and four eyes, which nobody's word lifts. */
    Optional<String> hindered(WorkItem item, String accountId) {
        if (people.barred(item.caseId()).contains(accountId)) {
            return Optional.of("work.person.recused");
        }
        return people.doers(item.caseId(), item.fourEyes()).contains(accountId)
                ? Optional.of("work.person.four-eyes")
                : Optional.empty();
    }

    /** People who may be given this item; those of its unit and field first. */
    List<Account> suitable(WorkItem item) {
        Set<String> excluded = new HashSet<>(accounts.absent(item.body()));
        excluded.addAll(people.barred(item.caseId()));
        excluded.addAll(people.doers(item.caseId(), item.fourEyes()));
        return accounts.withRole(item.body(), item.candidate()).stream()
                .filter(person -> !excluded.contains(person.id()))
                .sorted(Comparator.comparing((Account person) -> !follows(item, person)))
                .toList();
    }

    /** Who is to be told of an item: its holder and today's deputies, or everybody to whom it is offered. */
    Set<String> responsible(WorkItem item) {
        if (item.holder() == null) {
            return accounts.withRole(item.body(), item.candidate()).stream()
                    .map(Account::id)
                    .collect(Collectors.toSet());
        }
        return Stream.concat(
                        Stream.of(item.holder()),
                        accounts.deputiesOf(item.holder()).stream().map(Account::id))
                .filter(person -> hindered(item, person).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True when somebody is there to whom the item would be routed; a route that nobody follows is not taken. */
    boolean somebodyFollows(WorkItem item) {
        return accounts.withRole(item.body(), item.candidate()).stream().anyMatch(person -> follows(item, person));
    }

    static boolean follows(WorkItem item, Account person) {
        return (item.unit() == null || item.unit().equals(person.unit()))
                && (item.field() == null || person.fields().contains(item.field()));
    }

    private static List<String> ids(Collection<WorkItem> items) {
        return items.stream().map(WorkItem::id).toList();
    }

    private static PraetorException conflict(String code, String detail) {
        return new PraetorException(PraetorException.Kind.CONFLICT, code, detail);
    }
}
