package org.praetor.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.clock.Alarm;
import org.praetor.clock.AlarmAddressees;
import org.praetor.worklist.ReminderRows.Concerned;
import org.praetor.worklist.ReminderRows.Kept;
import org.springframework.stereotype.Component;

/**
 * Whom a reminder concerns (domain book §19): before the end who has the step, the holder and today's deputies, else those it
 * is offered to; the party where the step is a party's own; what is overdue the heads of the section, on the third day those of
 * the department. Nobody who is barred from the case.
 */
@Component
class Reminded implements AlarmAddressees {

    private static final Map<String, String> HEADS = Map.of("overdue", "section-head", "overdue-3", "department-head");

    private final ReminderRows rows;
    private final Accounts accounts;
    private final CaseParties parties;

    Reminded(ReminderRows rows, Accounts accounts, CaseParties parties) {
        this.rows = rows;
        this.accounts = accounts;
        this.parties = parties;
    }

    @Override
    public Map<Alarm, Set<String>> of(List<Alarm> alarms) {
        Map<Alarm, Set<String>> people = new LinkedHashMap<>();
        people.putAll(heads(
                alarms.stream().filter(alarm -> HEADS.containsKey(alarm.kind())).toList()));
        people.putAll(doers(alarms.stream()
                .filter(alarm -> !HEADS.containsKey(alarm.kind()))
                .toList()));
        return people;
    }

    private Map<Alarm, Set<String>> heads(List<Alarm> alarms) {
        Map<String, List<String>> byRole = new HashMap<>();
        Map<Alarm, Set<String>> heads = new LinkedHashMap<>();
        for (Alarm alarm : alarms) {
            String role = Objects.requireNonNull(HEADS.get(alarm.kind()));
            heads.put(
                    alarm,
                    new LinkedHashSet<>(byRole.computeIfAbsent(
                            alarm.body() + " " + role, key -> ids(accounts.withRole(alarm.body(), role).stream()))));
        }
        Set<String> cases = new HashSet<>();
        Set<String> all = new HashSet<>();
        heads.forEach((alarm, told) -> {
            cases.add(alarm.caseId());
            all.addAll(told);
        });
        Set<String> barred = all.isEmpty() ? Set.of() : rows.barred(cases, all);
        heads.forEach((alarm, told) -> told.removeIf(person -> barred.contains(alarm.caseId() + " " + person)));
        return heads;
    }

    private Map<Alarm, Set<String>> doers(List<Alarm> alarms) {
        if (alarms.isEmpty()) {
            return Map.of();
        }
        Map<String, List<WorkItem>> open =
                rows.openOn(alarms.stream().map(Kept::of).toList());
        Map<String, Set<String>> byItem = new HashMap<>();
        List<WorkItem> items = open.values().stream().flatMap(List::stream).toList();
        byItem.putAll(staff(items.stream().filter(WorkItem::staff).toList()));
        byItem.putAll(ofParties(items.stream().filter(item -> !item.staff()).toList()));
        Map<Alarm, Set<String>> doers = new LinkedHashMap<>();
        for (Alarm alarm : alarms) {
            Set<String> told = new LinkedHashSet<>();
            open.getOrDefault(alarm.clockId(), List.of())
                    .forEach(item -> told.addAll(byItem.getOrDefault(item.id(), Set.of())));
            doers.put(alarm, told);
        }
        return doers;
    }

    private Map<String, Set<String>> staff(List<WorkItem> items) {
        Map<String, List<Account>> offered = new HashMap<>();
        Map<String, List<String>> deputies = new HashMap<>();
        List<Concerned> all = new ArrayList<>();
        for (WorkItem item : items) {
            String holder = item.holder();
            Stream<String> own = holder == null
                    ? offered
                            .computeIfAbsent(
                                    item.body() + " " + item.candidate(),
                                    key -> accounts.withRole(item.body(), item.candidate()))
                            .stream()
                            .filter(person -> Suitability.follows(item, person))
                            .map(Account::id)
                    : Stream.concat(
                            Stream.of(holder),
                            deputies
                                    .computeIfAbsent(holder, key -> ids(accounts.deputiesOf(holder).stream()))
                                    .stream());
            own.forEach(person -> all.add(new Concerned(item, person)));
        }
        Set<String> hindered = all.isEmpty() ? Set.of() : rows.hindered(all);
        Map<String, Set<String>> told = new HashMap<>();
        all.stream()
                .filter(one -> !hindered.contains(one.item().id() + " " + one.accountId()))
                .forEach(one -> told.computeIfAbsent(one.item().id(), item -> new LinkedHashSet<>())
                        .add(one.accountId()));
        return told;
    }

    /** Those who speak for the party whose step it is, else for every party of the role. */
    private Map<String, Set<String>> ofParties(List<WorkItem> items) {
        Map<String, Set<String>> told = new HashMap<>();
        Map<String, List<CaseParty>> byCase = items.isEmpty()
                ? Map.of()
                : parties.of(items.stream().map(WorkItem::caseId).toList());
        for (WorkItem item : items) {
            Set<String> people = new LinkedHashSet<>();
            byCase.getOrDefault(item.caseId(), List.of()).stream()
                    .filter(party -> party.role().equals(item.candidate()))
                    .filter(party -> item.party() == null || item.party().equals(party.id()))
                    .forEach(party -> people.addAll(parties.accountsOf(party)));
            told.put(item.id(), people);
        }
        return told;
    }

    private static List<String> ids(Stream<Account> people) {
        return people.map(Account::id).toList();
    }
}
