package org.praetor.proceeding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praetor.account.Actor;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.casefile.Outcome;
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
    private final Organisations organisations;
    private final Proceedings proceedings;
    private final Clock clock;

    CaseActs(
            Versions versions,
            @Lazy StepNews steps,
            @Lazy CaseFiles cases,
            @Lazy CaseParties parties,
            @Lazy CaseRecord record,
            @Lazy Organisations organisations,
            @Lazy Proceedings proceedings,
            Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.cases = cases;
        this.parties = parties;
        this.record = record;
        this.organisations = organisations;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    /** Gives the docket number of the case's kind and body, once (R-NUM-04). */
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

    /** Closes the case with an outcome of the fixed list; the process may run on. */
    void close(String caseId, String outcome) {
        cases.close(caseId, Outcome.of(outcome));
    }

    /** Notes an event that clocks may start from, today. */
    void event(String caseId, String name) {
        record.happened(caseId, name, null, LocalDate.now(clock));
    }

    /**
     * Notes an event dated by the vocabulary key {@code dated} (the day a notice was received, as the party states it);
     * today where the form left it empty, and never a day to come.
     */
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

    void hold(String caseId, String ground) {
        cases.hold(caseId, ground, Actor.system());
    }

    void release(String caseId, String ground) {
        cases.release(caseId, ground, Actor.system());
    }

    void phase(String caseId, String phase) {
        steps.reach(caseId, phase);
    }

    /**
     * Opens a case of another proceeding out of this one, with the same body and parties. When it closes,
     * {@code linked-closed} goes to the opener if it waits.
     *
     * @return id of the opened case
     */
    String open(String caseId, String proceeding) {
        CaseFile opener = cases.get(caseId);
        String opened = UUID.randomUUID().toString();
        LocalDate today = LocalDate.now(clock);
        cases.open(
                new NewCase(opened, proceeding, opener.body(), opener.kind(), opener.subject(), today), Actor.system());
        cases.link(caseId, opened);
        parties.of(caseId)
                .forEach(party -> parties.add(opened, party.role(), party.name(), party.companyId(), party.agencyId()));
        record.happened(opened, "filed", null, today);
        proceedings.start(opened, proceeding, Map.of());
        return opened;
    }
}
