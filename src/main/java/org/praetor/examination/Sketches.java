package org.praetor.examination;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import org.praetor.formality.Application;
import org.praetor.formality.ClaimShape;
import org.praetor.formality.ClaimSketch;
import org.praetor.formality.PatentKind;
import org.praetor.formality.RequestForm;
import org.praetor.vault.ContentErased;
import org.praetor.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the sketch of an application's claims, and the digests of who files it, when they come in: at filing, with a supplement, with each round. They go when the content of
 * the case is erased.
 */
@Component
class Sketches {

    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]");

    /** National number without the country's code. */
    private static final int PHONE = 11;

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseRecord record;
    private final Rounds texts;
    private final RoundRows rounds;
    private final SketchRows sketches;
    private final TraitRows traits;
    private final Vault vault;
    private final Clock clock;

    Sketches(
            CaseFiles cases,
            CaseParties parties,
            CaseRecord record,
            Rounds texts,
            RoundRows rounds,
            SketchRows sketches,
            TraitRows traits,
            Vault vault,
            Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.record = record;
        this.texts = texts;
        this.rounds = rounds;
        this.sketches = sketches;
        this.traits = traits;
        this.vault = vault;
        this.clock = clock;
    }

    /** Files of a later round are taken when it opens: they are laid over those before. */
    @EventListener
    void on(SubmissionKept kept) {
        if (kept.vocabulary().contains(Examinations.APPLICATION) && rounds.current(kept.caseId()) == 0) {
            keep(cases.get(kept.caseId()), texts.text(kept.caseId()));
        }
    }

    @EventListener
    void on(ContentErased erased) {
        sketches.erase(erased.caseId());
        traits.erase(erased.caseId());
    }

    /** A text without claims (a design) has no sketch; one that did not change has no new version. */
    void keep(CaseFile file, Application application) {
        traits.replace(file.id(), file.body(), traits(file));
        byte[] secret = vault.digest("exam_sketch", "secret");
        ClaimSketch.of(application.claims(), secret)
                .filter(sketch -> !known(file.id(), sketch))
                .ifPresent(sketch -> sketches.insert(
                        file.id(), new SketchRows.Kept(sketch, ClaimShape.of(application.claims())), clock.instant()));
    }

    private boolean known(String caseId, ClaimSketch sketch) {
        SketchRows.Kept latest = sketches.latest(List.of(caseId)).get(caseId);
        return latest != null && Arrays.equals(latest.sketch().bytes(), sketch.bytes());
    }

    private Set<Trait> traits(CaseFile file) {
        RequestForm request = new Facts(record.vocabulary(file.id())).request(PatentKind.INVENTION);
        Set<Trait> traits = new LinkedHashSet<>();
        request.applicants().forEach(person -> {
            add(traits, Kind.APPLICANT, plain(person.number().isBlank() ? person.name() : person.number()));
            add(traits, Kind.ADDRESS, plain(person.address()));
        });
        request.inventors().forEach(person -> add(traits, Kind.INVENTOR, plain(person.number())));
        request.details().contacts().forEach(contact -> add(traits, Kind.PHONE, phone(contact.phone())));
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

    private static String phone(String text) {
        String digits = NOT_DIGIT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return digits.substring(Math.max(0, digits.length() - PHONE));
    }
}
