package org.praetor.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praetor.PraetorException;
import org.praetor.PraetorException.Kind;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.clock.Clocks;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component("delivery")
@Transactional
class CaseDeliveries implements Deliveries {

    /** Rule and variant of the deadlines table. */
    private static final String NOTICE = "service.notice";

    private static final String ABROAD = "foreign";

    private final Notices notices;
    private final InboxMessages messages;
    private final InboxRows inbox;
    private final ServiceRows services;
    private final LetterService service;
    private final Letters letters;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    CaseDeliveries(
            Notices notices,
            InboxMessages messages,
            InboxRows inbox,
            ServiceRows services,
            LetterService service,
            Letters letters,
            CaseFiles cases,
            CaseParties parties,
            Clocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.inbox = inbox;
        this.services = services;
        this.service = service;
        this.letters = letters;
        this.cases = cases;
        this.parties = parties;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void notify(List<String> accountIds, String caseId, String key, List<String> arguments) {
        notices.send(accountIds, caseId, key, arguments);
    }

    @Override
    public void digest(String accountId, List<DigestLine> lines) {
        notices.digest(accountId, lines);
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxMessage> inbox(Actor reader, String language, int page, int size) {
        List<InboxRows.Row> rows = inbox.of(reader.accountId(), size, (long) page * size);
        return messages.of(rows, language, reader.staff());
    }

    @Override
    @Transactional(readOnly = true)
    public long unread(Actor reader) {
        return inbox.unread(reader.accountId());
    }

    @Override
    @Transactional(readOnly = true)
    public long messages(Actor reader) {
        return inbox.count(reader.accountId());
    }

    @Override
    public Optional<String> open(String messageId, Actor reader) {
        inbox.read(messageId, reader.accountId(), Instant.now(clock));
        return inbox.caseOf(messageId, reader.accountId());
    }

    @Override
    public void markAllRead(Actor reader) {
        inbox.readAll(reader.accountId(), Instant.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceProof> proofs(String caseId) {
        return services.proofs(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToServe> toServe(String body, Set<String> except, int limit, int offset) {
        return services.waiting(body, except, limit, offset);
    }

    @Override
    @Transactional(readOnly = true)
    public long countToServe(String body, Set<String> except) {
        return services.countWaiting(body, except);
    }

    @Override
    public void serveByHand(String letterId, String partyId, ManualService manual, Actor by) {
        Letter letter = letter(letterId);
        cases.get(letter.caseId(), by);
        if (!by.staff()) {
            throw new PraetorException(Kind.FORBIDDEN, "delivery.staff-only", letterId);
        }
        refuseUnproved(letter, manual);
        ServiceMode mode = manual.mode();
        LocalDate on = deemedOn(letter, manual);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new PraetorException(Kind.INVALID, "delivery.notice-running", letter.id() + " " + on);
        }
        cases.lock(letter.caseId());
        if (!services.proved(letterId, partyId, mode, on, manual.evidence(), by.accountId(), Instant.now(clock))) {
            throw new PraetorException(Kind.CONFLICT, "delivery.served-already", letterId + " " + partyId);
        }
        service.served(letter, partyId, mode, on, by);
    }

    private void refuseUnproved(Letter letter, ManualService manual) {
        boolean other = manual.mode() != ServiceMode.ELECTRONIC && manual.mode() != ServiceMode.BY_HAND;
        Instant issuedAt = letter.state() == Letter.State.ISSUED ? letter.issuedAt() : null;
        LocalDate today = LocalDate.now(clock);
        boolean proved = other
                && !manual.evidence().isBlank()
                && issuedAt != null
                && !manual.day().isBefore(LocalDate.ofInstant(issuedAt, clock.getZone()))
                && !manual.day().isAfter(today);
        if (!proved) {
            throw new PraetorException(Kind.INVALID, "delivery.proof", letter.id() + " " + manual.mode());
        }
    }

    /** The day from which periods run: of a public notice the end of its period (R-SVC-05), otherwise the day itself. */
    private LocalDate deemedOn(Letter letter, ManualService manual) {
        if (manual.mode() != ServiceMode.PUBLIC_NOTICE) {
            return manual.day();
        }
        return clocks.presumed(letter.caseId(), NOTICE, manual.abroad() ? ABROAD : "", manual.day());
    }

    @Override
    public void opened(String letterId, Actor reader) {
        Letter letter = letter(letterId);
        for (CaseParty party : parties.of(letter.caseId())) {
            boolean theirs = parties.accountsOf(party).contains(reader.accountId());
            if (theirs && services.opened(letterId, party.id(), reader.accountId(), Instant.now(clock))) {
                audit.record(AuditEntry.of(letter.caseId(), reader.accountId(), "letter.opened", letterId));
            }
        }
    }

    private Letter letter(String letterId) {
        return letters.find(letterId).orElseThrow(() -> new PraetorException(Kind.UNKNOWN, "letter.unknown", letterId));
    }
}
