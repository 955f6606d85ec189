package org.praetor.proceeding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.ForModels;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.casefile.Outcome;
import org.praetor.clock.Clocks;
import org.praetor.registry.Registry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Bean {@code cases} of models: what a process does to its own case. */
@Component("cases")
class CaseActs {

    private static final String SERIAL = "〔{year}〕{n}号";

    private final Versions versions;
    private final StepNews steps;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseRecord record;
    private final Clocks clocks;
    private final Organisations organisations;
    private final Registry registry;
    private final Proceedings proceedings;
    private final Clock clock;

    CaseActs(
            Versions versions,
            @Lazy StepNews steps,
            @Lazy CaseFiles cases,
            @Lazy CaseParties parties,
            @Lazy CaseRecord record,
            @Lazy Clocks clocks,
            @Lazy Organisations organisations,
            @Lazy Registry registry,
            @Lazy Proceedings proceedings,
            Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.cases = cases;
        this.parties = parties;
        this.record = record;
        this.clocks = clocks;
        this.organisations = organisations;
        this.registry = registry;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    /** Gives the docket number of the case's kind and body, once (R-NUM-04). */
    @ForModels
    String number(String caseId) {
        CaseFile file = cases.get(caseId);
        if (file.docketNumber() != null) {
            return file.docketNumber();
        }
        Map<String, String> formats = versions.ofCase(caseId).proceeding().numberFormats();
        String kind = file.kind() == null ? "*" : file.kind();
        String format = formats.containsKey(kind) ? formats.get(kind) : formats.get("*");
        if (format == null) {
            throw new IllegalStateException("no number format for kind " + kind + ", there are " + formats.keySet());
        }
        String series = format.replace(SERIAL, "")
                .replace("{prefix}", organisations.body(file.body()).prefix());
        String number = cases.nextNumber(series, LocalDate.now(clock).getYear());
        cases.setDocketNumber(caseId, number);
        return number;
    }

    /**
     * Ids of the parties of a role in their order, to drive a multi-instance; its element variable is {@code party}, and the
     * steps in it belong to that party.
     */
    @ForModels
    Collection<String> parties(String caseId, String role) {
        return parties.of(caseId).stream()
                .filter(party -> party.role().equals(role))
                .map(CaseParty::id)
                .toList();
    }

    /**
     * Lets in the party that staff named with {@code <role>.uscc} when they filed: from now on its people see the case. A code
     * is believed when it stands on the body's list; a party without people here stays to be served by hand. Idempotent.
     */
    @ForModels
    void admit(String caseId, String role) {
        String uscc = String.valueOf(record.vocabulary(caseId).get(role + ".uscc"));
        String body = cases.get(caseId).body();
        if (registry.confirmed(body, uscc, LocalDate.now(clock))) {
            organisations
                    .companyByUscc(uscc)
                    .ifPresent(company -> parties.of(caseId).stream()
                            .filter(party -> party.role().equals(role))
                            .forEach(party -> parties.admit(party, company.id())));
        }
    }

    /** Closes the case with an outcome of the fixed list; the process may run on. */
    @ForModels
    void close(String caseId, String outcome) {
        cases.close(caseId, Outcome.of(outcome));
    }

    /** Notes an event that clocks may start from, today. */
    @ForModels
    void event(String caseId, String name) {
        record.happened(caseId, name, null, LocalDate.now(clock));
    }

    /**
     * Notes an event dated by the vocabulary key {@code dated} (the day a notice was received, as the party states it);
     * today where the form left it empty, and never a day to come.
     */
    @ForModels
    void event(String caseId, String name, String dated) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = Optional.ofNullable(record.vocabulary(caseId).get(dated))
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .map(LocalDate::parse)
                .filter(day -> day.isBefore(today))
                .orElse(today);
        record.happened(caseId, name, null, on);
    }

    /**
     * Notes the receipt of a notice of another office as an event. {@code noticeServed} says how it came: {@code received},
     * on the day {@code noticeReceivedOn} (electronic, or provable: R-SVC-09, R-SVC-10); else it names the presumption, rule
     * {@code service.<noticeServed>}, that runs from the day of issue {@code noticeDate}. A presumed day may lie ahead.
     */
    @ForModels(reads = {"noticeDate", "noticeServed", "noticeReceivedOn"})
    void notice(String caseId, String name) {
        Map<String, Object> words = record.vocabulary(caseId);
        String served = String.valueOf(words.get("noticeServed"));
        if (served.equals("received")) {
            event(caseId, name, "noticeReceivedOn");
        } else {
            LocalDate issued = LocalDate.parse(String.valueOf(words.get("noticeDate")));
            record.happened(caseId, name, null, clocks.presumed(caseId, "service." + served, issued));
        }
    }

    /** Whether an event of that name was noted before. */
    @ForModels
    boolean happened(String caseId, String name) {
        return record.latestEvent(caseId, Set.of(name), null).isPresent();
    }

    @ForModels
    void hold(String caseId, String ground) {
        cases.hold(caseId, ground, Actor.system());
    }

    @ForModels
    void release(String caseId, String ground) {
        cases.release(caseId, ground, Actor.system());
    }

    @ForModels
    void phase(String caseId, String phase) {
        steps.reach(caseId, phase);
    }

    /**
     * Opens a case of another proceeding out of this one, with the same parties, at the body that holds its power
     * (domain.md §0.4): the same one, else the nearest above of that kind, else the only one of that kind below. When it
     * closes, {@code linked-closed} goes to the opener if it waits.
     *
     * @return id of the opened case
     */
    @ForModels
    String open(String caseId, String proceeding) {
        CaseFile opener = cases.get(caseId);
        String opened = UUID.randomUUID().toString();
        LocalDate today = LocalDate.now(clock);
        cases.open(
                new NewCase(opened, proceeding, body(opener, proceeding), opener.kind(), opener.subject(), today),
                Actor.system());
        cases.link(caseId, opened);
        parties.of(caseId)
                .forEach(party -> parties.add(opened, party.role(), party.name(), party.companyId(), party.agencyId()));
        record.happened(opened, "filed", null, today);
        proceedings.start(opened, proceeding, Map.of());
        return opened;
    }

    private String body(CaseFile opener, String proceeding) {
        String kind = proceedings.find(proceeding).map(Proceeding::issuer).orElse("");
        @Nullable Organisation above = organisations.body(opener.body());
        while (above != null && !above.kind().name().equals(kind)) {
            above = above.superiorId() == null ? null : organisations.body(above.superiorId());
        }
        if (above != null) {
            return above.id();
        }
        List<Organisation> below = organisations.bodies().stream()
                .filter(body -> body.kind().name().equals(kind) && opener.body().equals(body.superiorId()))
                .toList();
        if (below.size() != 1) {
            throw new PraetorException(
                    PraetorException.Kind.CONFLICT,
                    "case.no-body",
                    opener.body() + " has no " + kind + " for " + proceeding);
        }
        return below.get(0).id();
    }
}
