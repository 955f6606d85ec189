package org.praetor.letter;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseRecord;
import org.praetor.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a letter's authoritative copy into the file, logs its seal and says that it was issued; one transaction. */
@Component
class AuthoritativeCopy {

    private static final long LIMIT = 30L * 1024 * 1024;

    private final CaseDocuments documents;
    private final CaseRecord record;
    private final PrintRows prints;
    private final LetterReaders readers;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuthoritativeCopy(
            CaseDocuments documents,
            CaseRecord record,
            PrintRows prints,
            LetterReaders readers,
            Vault vault,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.record = record;
        this.prints = prints;
        this.readers = readers;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A paper of the file that nobody is served with: filed as it is printed, without a seal. */
    void file(LetterRow row, byte[] pdf) {
        keep(row, pdf, "application/pdf", Actor.system());
        issued(row, "NONE", Actor.system());
    }

    /** @param seal picture of the electronic seal, or null when the paper was stamped by hand */
    void issue(LetterRow row, byte[] content, String mediaType, byte @Nullable [] seal, Actor by) {
        Instant now = keep(row, content, mediaType, by);
        SealUse use = new SealUse(
                UUID.randomUUID().toString(),
                row.id(),
                row.issuer(),
                seal == null ? SealUse.Mode.HAND : SealUse.Mode.ELECTRONIC,
                seal == null ? null : sha256(seal),
                sha256(content),
                by.accountId(),
                now);
        prints.log(use, vault.seal(row.caseId(), use.documentHash()));
        issued(row, use.mode().name(), by);
    }

    private Instant keep(LetterRow row, byte[] content, String mediaType, Actor by) {
        boolean partys = row.addresseeRole() != null || !readers.author(row).isEmpty();
        CaseDocument document = keep(row, content, mediaType, "letter", partys, by);
        Instant now = Instant.now(clock);
        prints.issue(row.id(), document.id(), now);
        return now;
    }

    private void issued(LetterRow row, String seal, Actor by) {
        audit.record(new AuditEntry(row.caseId(), by.accountId(), "letter.issue", row.id(), Map.of("seal", seal)));
        record.timeline(
                row.caseId(),
                "timeline.letter-issued",
                List.of(row.key(), row.number() == null ? "" : row.number()),
                row.addresseeRole() != null,
                by);
        events.publishEvent(new LetterIssued(row.id(), row.caseId(), row.key()));
    }

    /** Keeps the print that is to be stamped; only staff see it. */
    String keepPrint(LetterRow row, byte[] pdf) {
        return keep(row, pdf, "application/pdf", "letter-print", false, Actor.system())
                .id();
    }

    private CaseDocument keep(
            LetterRow row, byte[] content, String mediaType, String category, boolean visibleToParties, Actor by) {
        String ending = mediaType.equals("application/pdf") ? ".pdf" : mediaType.equals("image/png") ? ".png" : ".jpg";
        String name = row.title() + (row.number() == null ? "" : " " + row.number()) + ending;
        return documents.add(
                new CaseDocuments.NewDocument(
                        row.caseId(), category, null, row.round(), name, mediaType, LIMIT, visibleToParties),
                new ByteArrayInputStream(content),
                by);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
