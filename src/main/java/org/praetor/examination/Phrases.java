package org.praetor.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.account.Organisations;
import org.praetor.account.Right;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phrase library (审查用语): personal ones, those of a unit, those of the whole body. What others will use is in force
 * once another person approved it: the head of the unit, or who may approve for the body.
 */
@Service
public class Phrases {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST = 4000;

    private final PhraseRows rows;
    private final Accounts accounts;
    private final Organisations organisations;
    private final AuditTrail audit;

    Phrases(PhraseRows rows, Accounts accounts, Organisations organisations, AuditTrail audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** What this person may read: the own ones, those of the own unit and of those he approves for, those of the body. */
    public List<Phrase> of(Actor reader) {
        return rows.of(body(reader), reader.accountId()).stream()
                .filter(phrase -> reads(phrase, reader))
                .toList();
    }

    /** Those that may be chosen now. */
    public List<Phrase> usable(Actor reader) {
        return of(reader).stream().filter(phrase -> phrase.inForce() != null).toList();
    }

    /** One that this person may read; any other is as good as unknown. */
    public Phrase get(String phraseId, Actor reader) {
        return rows.find(phraseId).filter(phrase -> reads(phrase, reader)).orElseThrow(() -> unknown(phraseId));
    }

    /** Writes a phrase: a personal one is in force at once, any other is proposed. Nothing is kept with faults. */
    @Transactional
    public List<Fault> write(Phrase.Scope scope, String title, String content, Actor by) {
        String unit = scope == Phrase.Scope.UNIT ? unit(by).orElse(null) : null;
        List<Fault> faults = faults(title, content);
        if (scope == Phrase.Scope.UNIT && unit == null) {
            faults.add(new Fault("scope", "desk.phrase.fault.unit"));
        }
        if (faults.isEmpty()) {
            String id = rows.insert(scope, body(by), unit, by.accountId());
            write(id, scope, title, content, by);
        }
        return faults;
    }

    /** Writes the next version of a phrase; of one that others use, the old one stays in force until it is approved. */
    @Transactional
    public List<Fault> rewrite(String phraseId, String title, String content, Actor by) {
        Phrase phrase = lock(phraseId, by);
        refuse(phrase.retiredAt() != null, "phrase.retired", phraseId);
        refuse(phrase.proposed() != null, "phrase.waits", phraseId);
        List<Fault> faults = faults(title, content);
        if (faults.isEmpty()) {
            write(phraseId, phrase.scope(), title, content, by);
        }
        return faults;
    }

    /** Proposes an own phrase to the unit or the body: a phrase of its own, with the wording of now. */
    @Transactional
    public List<Fault> propose(String phraseId, Phrase.Scope scope, Actor by) {
        Phrase.Version wording = lock(phraseId, by).shown();
        return write(scope, wording.title(), wording.content(), by);
    }

    @Transactional
    public void approve(String phraseId, int version, Actor by) {
        Phrase phrase = decidable(phraseId, version, by);
        rows.replaceInForce(phrase.id());
        rows.decide(phraseId, version, Phrase.State.IN_FORCE, null, by.accountId());
        record(by, "phrase.approve", phraseId);
    }

    @Transactional
    public void refuse(String phraseId, int version, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new PraetorException(PraetorException.Kind.INVALID, "phrase.reason-missing", phraseId);
        }
        decidable(phraseId, version, by);
        rows.decide(phraseId, version, Phrase.State.REFUSED, reason.strip(), by.accountId());
        record(by, "phrase.refuse", phraseId);
    }

    /** Takes a phrase out of use; its versions stay. */
    @Transactional
    public void retire(String phraseId, Actor by) {
        Phrase phrase = lock(phraseId, by);
        if (!mayRetire(phrase, by)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "phrase.not-yours", phraseId);
        }
        refuse(phrase.retiredAt() != null, "phrase.retired", phraseId);
        rows.retire(phraseId, by.accountId());
        record(by, "phrase.retire", phraseId);
    }

    /** Whether this person may decide what is proposed: not who wrote it (four eyes). */
    public boolean mayDecide(Phrase phrase, Actor by) {
        Phrase.Version waits = phrase.proposed();
        return waits != null && !waits.writtenBy().equals(by.accountId()) && approves(phrase, by);
    }

    public boolean mayRetire(Phrase phrase, Actor by) {
        return phrase.retiredAt() == null
                && (phrase.scope() == Phrase.Scope.PERSONAL
                        ? phrase.owner().equals(by.accountId())
                        : approves(phrase, by));
    }

    private boolean approves(Phrase phrase, Actor by) {
        if (!phrase.body().equals(by.bodyId()) || phrase.scope() == Phrase.Scope.PERSONAL) {
            return false;
        }
        return accounts.rights(by).contains(Right.APPROVE_PHRASES)
                || (phrase.unit() != null && heads(by).contains(phrase.unit()));
    }

    private boolean reads(Phrase phrase, Actor reader) {
        return phrase.body().equals(reader.bodyId())
                && switch (phrase.scope()) {
                    case PERSONAL -> phrase.owner().equals(reader.accountId());
                    case UNIT -> unit(reader).equals(Optional.ofNullable(phrase.unit())) || approves(phrase, reader);
                    case BODY -> true;
                };
    }

    private Phrase decidable(String phraseId, int version, Actor by) {
        Phrase phrase = lock(phraseId, by);
        Phrase.Version waits = phrase.proposed();
        refuse(waits == null || waits.version() != version, "phrase.decided", phraseId);
        if (!mayDecide(phrase, by)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "phrase.four-eyes", phraseId);
        }
        return phrase;
    }

    private void write(String id, Phrase.Scope scope, String title, String content, Actor by) {
        boolean own = scope == Phrase.Scope.PERSONAL;
        if (own) {
            rows.replaceInForce(id);
        }
        Phrase.State state = own ? Phrase.State.IN_FORCE : Phrase.State.PROPOSED;
        rows.write(id, title.strip(), content.strip(), state, by.accountId());
        record(by, own ? "phrase.write" : "phrase.propose", id);
    }

    private static List<Fault> faults(String title, String content) {
        List<Fault> faults = new ArrayList<>();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            faults.add(new Fault("title", "desk.phrase.fault.title"));
        }
        if (content.isBlank() || content.strip().length() > LONGEST) {
            faults.add(new Fault("content", "desk.phrase.fault.content"));
        }
        if (!unknownPlaces(content).isEmpty()) {
            faults.add(new Fault("content", "desk.phrase.fault.places"));
        }
        return faults;
    }

    /** What stands in braces and is no placeholder. */
    public static Set<String> unknownPlaces(String content) {
        return Placeholders.unknown(content);
    }

    private Phrase lock(String phraseId, Actor by) {
        return rows.lock(phraseId).filter(phrase -> reads(phrase, by)).orElseThrow(() -> unknown(phraseId));
    }

    private Optional<String> unit(Actor actor) {
        return accounts.find(actor.accountId()).map(Account::unit);
    }

    private List<String> heads(Actor actor) {
        return organisations.units(body(actor)).stream()
                .filter(unit -> actor.accountId().equals(unit.headId()))
                .map(unit -> unit.name())
                .toList();
    }

    private static String body(Actor actor) {
        return Objects.requireNonNull(actor.bodyId(), "phrases are for staff");
    }

    static void refuse(boolean wrong, String code, String phraseId) {
        if (wrong) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, code, phraseId);
        }
    }

    private void record(Actor by, String act, String phraseId) {
        audit.record(AuditEntry.of(null, by.accountId(), act, phraseId));
    }

    private static PraetorException unknown(String phraseId) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "phrase.unknown", phraseId);
    }
}
