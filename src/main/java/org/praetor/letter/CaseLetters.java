package org.praetor.letter;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praetor.PraetorException;
import org.praetor.PraetorException.Kind;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFiles;
import org.praetor.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component("letters")
@Transactional
class CaseLetters implements Letters {

    private final CaseFiles cases;
    private final LetterReaders readers;
    private final CaseDocuments documents;
    private final LetterRows rows;
    private final PrintRows prints;
    private final LetterIssuing issuing;
    private final HandSeal handSeal;
    private final Vault vault;
    private final LetterLife life;
    private final AuditTrail audit;

    CaseLetters(
            CaseFiles cases,
            LetterReaders readers,
            CaseDocuments documents,
            LetterRows rows,
            PrintRows prints,
            LetterIssuing issuing,
            HandSeal handSeal,
            Vault vault,
            LetterLife life,
            AuditTrail audit) {
        this.cases = cases;
        this.readers = readers;
        this.documents = documents;
        this.rows = rows;
        this.prints = prints;
        this.issuing = issuing;
        this.handSeal = handSeal;
        this.vault = vault;
        this.life = life;
        this.audit = audit;
    }

    @Override
    public void draft(String caseId, String letter) {
        life.draft(cases.lock(caseId), letter);
    }

    @Override
    public void approving(String caseId, List<String> letters, Actor by, Runnable act) {
        life.approving(cases.lock(caseId), letters, by, act);
    }

    @Override
    public String issue(String caseId, String letter) {
        life.issue(cases.lock(caseId), letter);
        return "pending";
    }

    @Override
    public void discard(String caseId) {
        cases.lock(caseId);
        rows.of(caseId).stream()
                .filter(row -> row.open() && !rows.frozen(row.id()))
                .forEach(life::discard);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> of(String caseId) {
        return rows.of(caseId).stream().map(CaseLetters::letter).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> readable(String caseId, Actor reader) {
        return rows.of(caseId).stream()
                .filter(row -> readers.mayRead(row, reader))
                .map(CaseLetters::letter)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Letter> find(String letterId) {
        return rows.find(letterId).map(CaseLetters::letter);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Letter> all(Collection<String> letterIds) {
        return rows.all(letterIds).stream()
                .map(CaseLetters::letter)
                .collect(Collectors.toMap(Letter::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> awaitingSeal(String body, Set<String> except, int limit, int offset) {
        return rows.awaitingSeal(body, except, limit, offset).stream()
                .map(CaseLetters::letter)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long countAwaitingSeal(String body, Set<String> except) {
        return rows.countAwaitingSeal(body, except);
    }

    @Override
    public String html(String letterId, Actor reader) {
        LetterRow row = get(letterId);
        read(row, reader);
        Optional<String> frozen = rows.html(row);
        if (frozen.isPresent()) {
            boolean cancelled = row.state() == Letter.State.VOID;
            LetterPage page = LetterPage.of(frozen.get());
            return cancelled ? page.watermarked(mark("letter.void-mark")).html() : frozen.get();
        }
        return draft(row, "", Map.of());
    }

    @Override
    public String preview(String letterId, String step, Map<String, Object> typed, Actor reader) {
        LetterRow row = get(letterId);
        if (!row.open()) {
            return html(letterId, reader);
        }
        read(row, reader);
        return draft(row, step, typed);
    }

    private String draft(LetterRow row, String step, Map<String, Object> typed) {
        return issuing.preview(cases.get(row.caseId()), row, step, typed)
                .watermarked(mark("letter.draft-mark"))
                .html();
    }

    @Override
    public void edit(String letterId, String body, int version, Actor by) {
        life.edit(forStaff(letterId, by), body, version, by);
    }

    @Override
    public String body(String letterId, Actor reader) {
        LetterRow row = get(letterId);
        read(row, reader);
        return row.body();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean namesOthers(String letterId, String text) {
        LetterRow row = get(letterId);
        return life.namesOthers(cases.get(row.caseId()), row.key(), text);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> unprintable(String letterId) {
        LetterRow row = get(letterId);
        return issuing.unprintable(cases.get(row.caseId()), row).stream()
                .map(point -> LetterFonts.names(List.of(point)))
                .toList();
    }

    @Override
    public Copy copy(String letterId, Actor reader) {
        LetterRow row = get(letterId);
        cases.get(row.caseId(), reader);
        if (!reader.staff() && !readers.theirs(row, reader)) {
            throw unknown(letterId);
        }
        String id = row.documentId() != null ? row.documentId() : reader.staff() ? row.printId() : null;
        if (id == null) {
            throw new PraetorException(Kind.CONFLICT, "letter.not-issued", letterId);
        }
        CaseDocument document = documents.get(row.caseId(), id);
        return new Copy(document.fileName(), document.mediaType(), documents.read(document, reader));
    }

    @Override
    public void sealedByHand(String letterId, InputStream scan, Actor by) {
        LetterRow row = forStaff(letterId, by);
        handSeal.take(row, scan, by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealUse> seals(String letterId) {
        LetterRow row = get(letterId);
        return prints.seals(letterId, hash -> vault.unseal(row.caseId(), hash));
    }

    @Override
    public String replace(String letterId, String reason, String body, Actor by) {
        LetterRow row = forStaff(letterId, by);
        return life.replace(cases.get(row.caseId()), row, reason, body, by).id();
    }

    @Override
    public void voidLetter(String letterId, String reason, Actor by) {
        life.cancel(forStaff(letterId, by), reason, by);
    }

    /** Locks case and letter for a member of staff who may see the case. */
    private LetterRow forStaff(String letterId, Actor by) {
        LetterRow row = get(letterId);
        cases.get(row.caseId(), by);
        if (!by.staff()) {
            throw new PraetorException(Kind.FORBIDDEN, "letter.staff-only", letterId);
        }
        cases.lock(row.caseId());
        return rows.lock(letterId).orElseThrow(() -> unknown(letterId));
    }

    private void read(LetterRow row, Actor reader) {
        audit.record(AuditEntry.of(row.caseId(), reader.accountId(), "letter.read", row.id()));
    }

    private LetterRow get(String letterId) {
        return rows.find(letterId).orElseThrow(() -> unknown(letterId));
    }

    private static String mark(String key) {
        return PartNames.text(key, "");
    }

    private static PraetorException unknown(String letterId) {
        return new PraetorException(Kind.UNKNOWN, "letter.unknown", letterId);
    }

    private static Letter letter(LetterRow row) {
        return new Letter(
                row.id(),
                row.caseId(),
                row.key(),
                row.round(),
                row.title(),
                row.body(),
                row.issuer(),
                row.addresseeRole(),
                row.number(),
                row.state(),
                row.issuedAt(),
                row.approvedBy(),
                row.approvedAt(),
                row.replaces(),
                row.version());
    }
}
