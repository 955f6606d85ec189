package org.praetor.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.examination.Examinations;
import org.praetor.vault.SealedJson;
import org.praetor.vault.Vault;
import org.springframework.stereotype.Component;

/** From a draft to a numbered letter; runs in the caller's transaction, with the case locked. */
@Component
class LetterIssuing {

    private final CaseFiles cases;
    private final CaseParties parties;
    private final Examinations examinations;
    private final LetterRows rows;
    private final LetterSheet sheet;
    private final LetterContext context;
    private final LetterFonts fonts;
    private final Numbering numbering;
    private final PressTrigger press;
    private final Vault vault;
    private final SealedJson sealed;
    private final AuditTrail audit;
    private final Clock clock;

    LetterIssuing(
            CaseFiles cases,
            CaseParties parties,
            Examinations examinations,
            LetterRows rows,
            LetterSheet sheet,
            LetterContext context,
            LetterFonts fonts,
            Numbering numbering,
            PressTrigger press,
            Vault vault,
            SealedJson sealed,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.examinations = examinations;
        this.rows = rows;
        this.sheet = sheet;
        this.context = context;
        this.fonts = fonts;
        this.numbering = numbering;
        this.press = press;
        this.vault = vault;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open draft of this letter, made when there is none. */
    LetterRow draft(CaseFile file, String key) {
        LetterSheet.Head head = sheet.head(file, key);
        int round = Math.max((int) examinations.round(file.id()), rows.lastRound(file.id(), key) + 1);
        LetterRow row = new LetterRow(
                UUID.randomUUID().toString(),
                file.id(),
                key,
                round,
                sheet.title(file, key),
                sheet.firstBody(file, key),
                false,
                head.issuer().id(),
                addressee(file, head),
                head.series(),
                null,
                Letter.State.DRAFT,
                1,
                null,
                null,
                null,
                null,
                null,
                null);
        rows.insert(row, Instant.now(clock));
        if (!row.issuer().equals(file.body())) {
            cases.admit(file.id(), row.issuer());
        }
        audit.record(AuditEntry.of(file.id(), Actor.system().accountId(), "letter.draft", row.id()));
        return row;
    }

    /** Opens a draft again; what people wrote stays. */
    void refresh(CaseFile file, LetterRow row) {
        rows.refresh(row, sheet.firstBody(file, row.key()));
    }

    /** Freezes the letter's data now, and has it numbered when the transaction ends. */
    void issue(CaseFile file, LetterRow row) {
        Map<String, Object> values = values(file, row);
        List<Integer> missing = missing(file, row, values);
        if (!missing.isEmpty()) {
            throw new RareCharacters(row.id(), missing);
        }
        rows.freeze(row.id(), sealed.seal(file.id(), values), sheet.version(file));
        numbering.atEnd(
                new Numbering.Waiting(row.id(), row.series(), () -> number(file, row, values)), press::printSoon);
    }

    /** The page as it would be printed now, had the step been completed with what is typed. */
    LetterPage preview(CaseFile file, LetterRow row, String step, Map<String, Object> typed) {
        Map<String, Object> values = new LinkedHashMap<>(values(file, row));
        if (!typed.isEmpty() && values.get("record") instanceof Map<?, ?> kept) {
            Map<Object, Object> steps = new LinkedHashMap<>(kept);
            steps.put(step, typed);
            values.put("record", steps);
        }
        return page(file, row, Plain.map(values), row.number() == null ? placeholder(row) : row.number());
    }

    List<Integer> unprintable(CaseFile file, LetterRow row) {
        return missing(file, row, values(file, row));
    }

    private List<Integer> missing(CaseFile file, LetterRow row, Map<String, Object> values) {
        return fonts.missing(page(file, row, values, placeholder(row)).text());
    }

    private void number(CaseFile file, LetterRow row, Map<String, Object> values) {
        int year = LocalDate.now(clock).getYear();
        String number = row.series() == null ? null : cases.nextNumber(row.series(), year);
        String html = page(file, row, values, number == null ? "" : number).html();
        rows.number(row.id(), number, vault.seal(file.id(), html), Instant.now(clock));
        audit.record(new AuditEntry(
                file.id(),
                Actor.system().accountId(),
                "letter.number",
                row.id(),
                Map.of("number", number == null ? "" : number)));
    }

    private Map<String, Object> values(CaseFile file, LetterRow row) {
        LetterSheet.Head head = sheet.head(file, row.key());
        return context.values(file, head.issuer(), row.addresseeRole());
    }

    private LetterPage page(CaseFile file, LetterRow row, Map<String, Object> values, String number) {
        String code = sheet.head(file, row.key()).code();
        LetterPage page = sheet.page(
                file, row.key(), row.title(), LetterSheet.withLetter(values, row, number, LocalDate.now(clock), code));
        return replaced(row).map(old -> page.noted(PartNames.replaces(old))).orElse(page);
    }

    /** The number of the letter that this one stands in for; empty text when it had none. */
    private Optional<String> replaced(LetterRow row) {
        return Optional.ofNullable(row.replaces())
                .flatMap(rows::find)
                .map(old -> old.number() == null ? "" : old.number());
    }

    private String placeholder(LetterRow row) {
        return row.series() == null
                ? ""
                : row.series() + "〔" + LocalDate.now(clock).getYear() + "〕　号";
    }

    private @org.jspecify.annotations.Nullable String addressee(CaseFile file, LetterSheet.Head head) {
        if (head.internal() || head.addressee() != null) {
            return head.addressee();
        }
        return parties.of(file.id()).stream().map(CaseParty::role).findFirst().orElse(null);
    }
}
