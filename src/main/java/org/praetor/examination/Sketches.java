package org.praetor.examination;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.SubmissionKept;
import org.praetor.examination.TraitRows.Kind;
import org.praetor.examination.TraitRows.Trait;
import org.praetor.formality.Claim;
import org.praetor.formality.ClaimShape;
import org.praetor.formality.ClaimSketch;
import org.praetor.formality.PatentKind;
import org.praetor.formality.RequestForm;
import org.praetor.vault.ContentErased;
import org.praetor.vault.TamperedContent;
import org.praetor.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the sketch of an application's claims, and the digests of who files it, when they come in: at filing, with a supplement, with each round. A hint decides nothing: all of it
 * is done after the commit, in transactions of its own, and a failure is logged and made up for when somebody asks for the hints. What was taken goes when the content of the case
 * is erased.
 */
@Component
class Sketches {

    private static final Logger LOG = LoggerFactory.getLogger(Sketches.class);
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseRecord record;
    private final Rounds texts;
    private final SketchRows sketches;
    private final TraitRows traits;
    private final Vault vault;
    private final Clock clock;
    private final Afterwards afterwards;
    private final TransactionTemplate apart;
    private final TransactionTemplate own;

    Sketches(
            CaseFiles cases,
            CaseParties parties,
            CaseRecord record,
            Rounds texts,
            SketchRows sketches,
            TraitRows traits,
            Vault vault,
            Clock clock,
            Afterwards afterwards,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.parties = parties;
        this.record = record;
        this.texts = texts;
        this.sketches = sketches;
        this.traits = traits;
        this.vault = vault;
        this.clock = clock;
        this.afterwards = afterwards;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.own = new TransactionTemplate(transactions);
    }

    /** Files of a later round are taken when it opens: they are laid over those before. */
    @EventListener
    void on(SubmissionKept kept) {
        if (kept.vocabulary().contains(Examinations.APPLICATION)) {
            afterwards(kept.caseId());
        }
    }

    /** Takes what there is of the case once the running transaction is committed. */
    void afterwards(String caseId) {
        afterwards.run(() -> apart(caseId, () -> take(caseId)));
    }

    @EventListener
    void on(ContentErased erased) {
        sketches.erase(erased.caseId());
        traits.erase(erased.caseId());
    }

    /** Takes what is missing, because it failed or the machine stopped before it. */
    void complete(String caseId) {
        apart(caseId, () -> {
            if (!sketches.erased(caseId) && !texts.documents(caseId).equals(sketches.documents(caseId))) {
                take(caseId);
            }
        });
    }

    private void apart(String caseId, Runnable work) {
        try {
            apart.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("no sketch was taken of case {}, whoever asks for its hints tries again", caseId, e);
        }
    }

    /** Whom it comes from is known even when the text cannot be read. */
    private void take(String caseId) {
        CaseFile file = cases.get(caseId);
        Set<Trait> found = traits(file);
        write(caseId, () -> traits.replace(caseId, file.body(), found));
        List<String> documents = texts.documents(caseId);
        if (!documents.equals(sketches.documents(caseId))) {
            List<Claim> claims = claims(caseId);
            Optional<ClaimSketch> sketch = ClaimSketch.of(claims, vault.digest("exam_sketch", "secret"));
            write(caseId, () -> {
                sketch.ifPresent(taken -> keep(caseId, new SketchRows.Kept(taken, ClaimShape.of(claims))));
                sketches.taken(caseId, documents);
            });
        }
    }

    /** None when a stored file does not open: it will not open the next time either, so it counts as taken. */
    private List<Claim> claims(String caseId) {
        try {
            return texts.text(caseId).claims();
        } catch (TamperedContent e) {
            LOG.warn("a stored file of case {} does not open, it has no sketch", caseId, e);
            return List.of();
        }
    }

    private void write(String caseId, Runnable rows) {
        own.executeWithoutResult(status -> {
            if (sketches.claim(caseId)) {
                rows.run();
            }
        });
    }

    /** A text without claims (a design) has no sketch; one that did not change has no new version. */
    private void keep(String caseId, SketchRows.Kept taken) {
        SketchRows.Kept latest = sketches.latest(List.of(caseId), 1).get(caseId);
        if (latest == null
                || !Arrays.equals(latest.sketch().bytes(), taken.sketch().bytes())) {
            sketches.insert(caseId, taken, clock.instant());
        }
    }

    private Set<Trait> traits(CaseFile file) {
        RequestForm request = new Facts(record.vocabulary(file.id())).request(PatentKind.INVENTION);
        Set<Trait> traits = new LinkedHashSet<>();
        request.applicants().forEach(person -> {
            add(traits, Kind.APPLICANT, plain(person.number().isBlank() ? person.name() : person.number()));
            add(traits, Kind.ADDRESS, plain(person.address()));
        });
        request.inventors().forEach(person -> add(traits, Kind.INVENTOR, plain(person.number())));
        request.details().contacts().forEach(contact -> add(traits, Kind.PHONE, Telephone.plain(contact.phone())));
        add(traits, Kind.AGENCY, plain(request.agency().code()));
        parties.of(file.id()).stream()
                .map(CaseParty::agencyId)
                .filter(Objects::nonNull)
                .forEach(agency -> add(traits, Kind.AGENCY, agency));
        return traits;
    }

    private static void add(Set<Trait> traits, Kind kind, String value) {
        if (!value.isBlank()) {
            traits.add(new Trait(kind, value));
        }
    }

    private static String plain(String text) {
        return WORDLESS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
