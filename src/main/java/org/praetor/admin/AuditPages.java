package org.praetor.admin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Organisations;
import org.praetor.account.Reach;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.audit.RecordedEntry;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The audit record by case, by person or outside of cases, and whether its chain holds. An auditor sees what concerns the
 * bodies within reach: their cases, their staff, and the people of companies. Looking is itself recorded.
 */
@Controller
class AuditPages {

    private static final int SHOWN = 500;
    private static final int LONGEST = 100;

    private final AuditTrail audit;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Reach reach;

    AuditPages(AuditTrail audit, CaseFiles cases, Accounts accounts, Organisations organisations, Reach reach) {
        this.audit = audit;
        this.cases = cases;
        this.accounts = accounts;
        this.organisations = organisations;
        this.reach = reach;
    }

    @GetMapping("/admin/audit")
    String show(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "false") boolean general,
            Actor actor,
            Model model) {
        model.addAttribute("number", number);
        model.addAttribute("person", person);
        if (general) {
            show(AuditEntry.GENERAL, audit.recentGeneral(strangers(actor), SHOWN), true, actor, model);
        } else if (fit(number)) {
            ofNumber(number.strip(), actor)
                    .ifPresentOrElse(
                            file -> show(file.id(), audit.of(file.id()), true, actor, model),
                            () -> model.addAttribute("unknown", true));
        } else if (fit(person)) {
            accounts.findBySignInName(person)
                    .filter(found -> found.bodyId() == null || reach.covers(actor, found.bodyId()))
                    .map(Account::id)
                    .ifPresentOrElse(
                            id -> show(id, within(audit.ofActor(id, SHOWN), actor), false, actor, model),
                            () -> model.addAttribute("unknown", true));
        }
        return "admin/audit";
    }

    private void show(String what, List<RecordedEntry> entries, boolean chain, Actor actor, Model model) {
        audit.record(AuditEntry.of(null, actor.accountId(), "audit.read", what));
        model.addAttribute("entries", entries);
        model.addAttribute("names", names(entries));
        if (chain) {
            model.addAttribute("check", audit.check(what));
        }
    }

    /** Staff of the bodies out of reach. */
    private Set<String> strangers(Actor actor) {
        Set<String> strangers = new HashSet<>();
        organisations.bodies().stream()
                .filter(body -> !reach.covers(actor, body.id()))
                .forEach(body -> accounts.ofBody(body.id()).forEach(account -> strangers.add(account.id())));
        return strangers;
    }

    /** A person may act in cases of several bodies; those of bodies out of reach are left out. */
    private List<RecordedEntry> within(List<RecordedEntry> entries, Actor actor) {
        Set<String> ids = new HashSet<>();
        entries.forEach(one -> Optional.ofNullable(one.entry().caseId()).ifPresent(ids::add));
        Map<String, CaseFile> files = cases.all(ids);
        return entries.stream()
                .filter(one -> shown(one.entry().caseId(), files, actor))
                .toList();
    }

    private boolean shown(@Nullable String caseId, Map<String, CaseFile> files, Actor actor) {
        CaseFile file = caseId == null ? null : files.get(caseId);
        return caseId == null || (file != null && reach.covers(actor, file.body()));
    }

    private Optional<CaseFile> ofNumber(String number, Actor actor) {
        return cases.ofBody(actor, CaseFilter.number(number)).cases().stream()
                .filter(file -> number.equals(file.receiptNumber()) || number.equals(file.docketNumber()))
                .findFirst();
    }

    private Map<String, String> names(List<RecordedEntry> entries) {
        Map<String, String> names = new HashMap<>();
        for (RecordedEntry entry : entries) {
            names.computeIfAbsent(
                    entry.entry().actor(),
                    id -> accounts.find(id).map(Account::name).orElse(id));
        }
        return names;
    }

    private static boolean fit(String typed) {
        return !typed.isBlank() && typed.length() <= LONGEST && typed.indexOf('\0') < 0;
    }
}
