package org.praetor.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praetor.PraetorException;
import org.praetor.PraetorException.Kind;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseRecord;
import org.praetor.identifier.OthersNumbers;
import org.praetor.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a letter moves from state to state; runs in the caller's transaction, with the case locked. */
@Component
class LetterLife {

    private final LetterRows rows;
    private final LetterSheet sheet;
    private final LetterIssuing issuing;
    private final CaseRecord record;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterLife(
            LetterRows rows,
            LetterSheet sheet,
            LetterIssuing issuing,
            CaseRecord record,
            Vault vault,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sheet = sheet;
        this.issuing = issuing;
        this.record = record;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void draft(CaseFile file, String key) {
        openDraft(file, key).ifPresentOrElse(row -> issuing.refresh(file, row), () -> issuing.draft(file, key));
    }

    /** What the act issues is approved by this person; drafts that it did not need after all are taken back. */
    void approving(CaseFile file, List<String> keys, Actor by, Runnable act) {
        boolean drafted = keys.stream().anyMatch(key -> openDraft(file, key).isPresent());
        for (String key : keys) {
            Optional<LetterRow> row = drafted ? openDraft(file, key) : Optional.of(issuing.draft(file, key));
            row.ifPresent(one -> {
                refuseOthers(file, one, one.body());
                rows.approve(one.id(), by.accountId(), now());
            });
        }
        act.run();
        for (String key : keys) {
            openDraft(file, key)
                    .filter(row -> row.state() == Letter.State.APPROVED)
                    .ifPresent(this::discard);
        }
    }

    void issue(CaseFile file, String key) {
        Optional<LetterRow> found = rows.underWay(file.id(), key);
        boolean open = found.isEmpty()
                || (found.get().open() && !rows.frozen(found.get().id()));
        if (!open) {
            return;
        }
        LetterSheet.Approval approval = sheet.head(file, key).approval();
        boolean approved = found.map(LetterRow::approvedBy).isPresent();
        boolean needed = found.isPresent() ? approval != LetterSheet.Approval.NONE : approval.asks();
        if (needed && !approved) {
            throw new PraetorException(Kind.CONFLICT, "letter.not-approved", file.id() + " " + key);
        }
        LetterRow row = found.isPresent() ? found.get() : issuing.draft(file, key);
        if (row.approvedBy() != null) {
            audit.record(AuditEntry.of(file.id(), row.approvedBy(), "letter.approve", row.id()));
        }
        issuing.issue(file, row);
    }

    boolean namesOthers(CaseFile file, String key, String text) {
        return OthersNumbers.in(text) && sheet.head(file, key).silentOnOthers();
    }

    private void refuseOthers(CaseFile file, LetterRow row, String text) {
        if (namesOthers(file, row.key(), text)) {
            throw new PraetorException(Kind.INVALID, "letter.names-others", row.id());
        }
    }

    void discard(LetterRow row) {
        rows.discard(row, vault.seal(row.caseId(), PartNames.text("letter.discarded", "")));
        audit.record(AuditEntry.of(row.caseId(), Actor.system().accountId(), "letter.discard", row.id()));
    }

    void edit(LetterRow row, String body, int version, Actor by) {
        if (!rows.edit(row, LetterXml.legal(body), version, by.accountId(), now())) {
            String code = row.state() == Letter.State.DRAFT ? "letter.stale" : "letter.not-draft";
            throw new PraetorException(Kind.CONFLICT, code, row.id() + " " + row.state() + " v" + row.version());
        }
        audit.record(new AuditEntry(
                row.caseId(),
                by.accountId(),
                "letter.edit",
                row.id(),
                Map.of("version", Integer.toString(row.version() + 1))));
    }

    /** Alone only what is issued: what is still on its way to the party is waited for, and has to be replaced. */
    void cancel(LetterRow row, String reason, Actor by) {
        if (row.state() == Letter.State.NUMBERED || row.state() == Letter.State.AWAITING_SEAL) {
            throw new PraetorException(Kind.CONFLICT, "letter.void-unserved", row.id() + " " + row.state());
        }
        cancel(row, reason, by, false);
    }

    /** The same letter and round under the next number, approved by who voids the old one. */
    LetterRow replace(CaseFile file, LetterRow old, String reason, String body, Actor by) {
        refuseOthers(file, old, body);
        cancel(old, reason, by, true);
        LetterRow row = new LetterRow(
                UUID.randomUUID().toString(),
                file.id(),
                old.key(),
                old.round(),
                old.title(),
                LetterXml.legal(body),
                true,
                old.issuer(),
                old.addresseeRole(),
                old.series(),
                null,
                Letter.State.APPROVED,
                1,
                null,
                null,
                null,
                by.accountId(),
                now(),
                old.id());
        rows.insert(row, now());
        audit.record(
                new AuditEntry(file.id(), by.accountId(), "letter.replace", row.id(), Map.of("replaces", old.id())));
        issuing.issue(file, row);
        return row;
    }

    private void cancel(LetterRow row, String reason, Actor by, boolean replaced) {
        if (reason.isBlank()) {
            throw new PraetorException(Kind.INVALID, "letter.void-reason", row.id());
        }
        if (row.open() || row.state() == Letter.State.VOID) {
            throw new PraetorException(Kind.CONFLICT, "letter.void-state", row.id() + " " + row.state());
        }
        rows.cancel(row.id(), vault.seal(row.caseId(), reason));
        audit.record(AuditEntry.of(row.caseId(), by.accountId(), "letter.void", row.id()));
        boolean theirs = row.addresseeRole() != null && row.issuedAt() != null;
        List<String> words = List.of(row.key(), row.number() == null ? "" : row.number());
        record.timeline(row.caseId(), "timeline.letter-voided", words, theirs, by);
        events.publishEvent(new LetterVoided(row.id(), row.caseId(), replaced));
    }

    private Optional<LetterRow> openDraft(CaseFile file, String key) {
        return rows.underWay(file.id(), key).filter(row -> row.open() && !rows.frozen(row.id()));
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
