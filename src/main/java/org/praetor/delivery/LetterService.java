package org.praetor.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.casefile.CaseRecord;
import org.praetor.letter.Letter;
import org.praetor.letter.LetterIssued;
import org.praetor.letter.LetterVoided;
import org.praetor.letter.Letters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serves issued letters on the parties they are addressed to, in the transaction that issued them. A party with people in
 * this system has consented to electronic service by its registration (R-SVC-04) unless the case says otherwise
 * (vocabulary {@code electronicService} = false); it is served the day the letter enters its inbox (R-SVC-10). Every other
 * party waits for the clerk.
 *
 * <p>Each party's own period runs from its own date (R-SVC-07). A step that several parties answer together has one period: it
 * runs from service on the one who receives for all, that is the party with an appointed agency, else the first of the role
 * (order of R-SVC-12); what the others receive, sooner or later, does not move it. A letter that a later one of the same
 * name has overtaken moves nothing at all.
 */
@Component
class LetterService {

    private final Letters letters;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseRecord record;
    private final ServiceRows rows;
    private final Notices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterService(
            Letters letters,
            CaseFiles cases,
            CaseParties parties,
            CaseRecord record,
            ServiceRows rows,
            Notices notices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.parties = parties;
        this.record = record;
        this.rows = rows;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void serve(LetterIssued issued) {
        Letter letter = letters.find(issued.letterId()).orElseThrow();
        if (letter.addresseeRole() == null) {
            return;
        }
        String body = cases.lock(issued.caseId()).body();
        boolean refusedConsent =
                "false".equals(String.valueOf(record.vocabulary(issued.caseId()).get("electronicService")));
        for (CaseParty party : parties.of(issued.caseId())) {
            if (party.role().equals(letter.addresseeRole())) {
                serve(letter, body, party, refusedConsent ? List.of() : parties.accountsOf(party));
            }
        }
    }

    /** A void letter is served on nobody any more; while that is awaited only a new one may take its place. */
    @EventListener
    void voided(LetterVoided letter) {
        if (rows.release(letter.letterId()) && !letter.replaced()) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "letter.void-unserved", letter.letterId());
        }
    }

    private void serve(Letter letter, String body, CaseParty party, List<String> people) {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        ServiceMode mode = people.isEmpty() ? ServiceMode.BY_HAND : ServiceMode.ELECTRONIC;
        boolean first = rows.insert(
                letter.caseId(),
                body,
                letter.id(),
                letter.key(),
                party.id(),
                mode,
                people.isEmpty() ? null : today,
                now);
        if (first && mode == ServiceMode.ELECTRONIC) {
            notices.send(people, letter.caseId(), "letter-served", List.of());
            served(letter, party.id(), mode, today, Actor.system());
        }
    }

    /** Notes the event that clocks start from, and tells the house; in this order. */
    void served(Letter letter, String party, ServiceMode mode, LocalDate on, Actor by) {
        String caseId = letter.caseId();
        audit.record(new AuditEntry(
                caseId,
                by.accountId(),
                "letter.serve",
                letter.id(),
                Map.of("party", party, "mode", mode.name(), "on", on.toString())));
        record.timeline(caseId, "timeline.letter-served", List.of(letter.key(), on.toString()), true, by);
        if (overtaken(letter)) {
            return;
        }
        boolean joint = receivesForAll(letter, party);
        String event = "served." + letter.key();
        if (joint) {
            record.happened(caseId, event, party, on);
        } else {
            record.happenedToOne(caseId, event, party, on);
        }
        events.publishEvent(new Served(caseId, letter.id(), letter.key(), party, joint, on));
    }

    /** True when a later letter of the same name is under way or issued. */
    private boolean overtaken(Letter letter) {
        return letters.of(letter.caseId()).stream()
                .filter(other -> other.key().equals(letter.key()) && other.round() > letter.round())
                .anyMatch(other -> switch (other.state()) {
                    case NUMBERED, AWAITING_SEAL, SEALED, ISSUED -> true;
                    case DRAFT, APPROVED, VOID -> false;
                });
    }

    private boolean receivesForAll(Letter letter, String partyId) {
        List<CaseParty> addressed = parties.of(letter.caseId()).stream()
                .filter(party -> party.role().equals(letter.addresseeRole()))
                .toList();
        return addressed.stream()
                .filter(party -> party.agencyId() != null)
                .findFirst()
                .or(() -> addressed.stream().findFirst())
                .map(CaseParty::id)
                .filter(partyId::equals)
                .isPresent();
    }
}
