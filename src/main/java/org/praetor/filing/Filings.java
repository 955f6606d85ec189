package org.praetor.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.form.Bound;
import org.praetor.form.Form;
import org.praetor.form.Tagged;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.praetor.proceeding.Retrying;
import org.springframework.stereotype.Service;

/** Turns a draft into a case: one transaction from the checks to the started process (architecture §4). */
@Service
public class Filings {

    private final Drafts drafts;
    private final DraftRows rows;
    private final Reviews reviews;
    private final Applicants applicants;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final CaseParties parties;
    private final Proceedings proceedings;
    private final AuditTrail audit;
    private final Retrying retrying;
    private final Clock clock;

    Filings(
            Drafts drafts,
            DraftRows rows,
            Reviews reviews,
            Applicants applicants,
            CaseFiles cases,
            CaseRecord record,
            CaseParties parties,
            Proceedings proceedings,
            AuditTrail audit,
            Retrying retrying,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.reviews = reviews;
        this.applicants = applicants;
        this.cases = cases;
        this.record = record;
        this.parties = parties;
        this.proceedings = proceedings;
        this.audit = audit;
        this.retrying = retrying;
        this.clock = clock;
    }

    /**
     * Files a draft. Repeating it after it was filed gives the same case and changes nothing.
     *
     * @throws PraetorException {@code draft.unknown} when it is not this person's to file
     */
    public Filed file(String draftId, Actor actor) {
        return file(draftId, Map.of(), actor);
    }

    /**
     * The same, with the reasons given for findings; they are kept when it is refused.
     *
     * @param answers by key of the finding
     */
    public Filed file(String draftId, Map<String, String> answers, Actor actor) {
        drafts.get(draftId, actor);
        return retrying.call(() -> fileNow(draftId, answers, actor));
    }

    private Filed fileNow(String draftId, Map<String, String> answers, Actor actor) {
        if (rows.lock(draftId).orElseThrow().filed()) {
            return new Filed.Opened(cases.get(draftId, actor));
        }
        if (!answers.isEmpty()) {
            drafts.saveAnswers(draftId, answers, actor);
        }
        Draft draft = drafts.get(draftId, actor);
        Proceeding proceeding = drafts.proceeding(draft);
        Form form = proceedings.filingForm(draft.proceeding());
        Bound bound = form.check(draft.input().values(), drafts.context(draft));
        List<String> obstacles = new ArrayList<>(reviews.obstacles(draft, form, actor));
        List<Applicants.Party> filers = applicants.of(proceeding, draft.body(), bound.vocabulary(), actor);
        obstacles.addAll(applicants.obstacles(proceeding, filers, actor));
        if (!bound.good() || !obstacles.isEmpty()) {
            return new Filed.Refused(bound.errors(), obstacles);
        }
        return new Filed.Opened(open(draft, proceeding, form, bound, filers, actor));
    }

    private CaseFile open(
            Draft draft, Proceeding proceeding, Form form, Bound bound, List<Applicants.Party> filers, Actor actor) {
        drafts.dropUnheld(draft, actor);
        LocalDate today = LocalDate.now(clock);
        String kind = Objects.toString(bound.vocabulary().get("kind"), "");
        CaseFile file = cases.open(
                new NewCase(
                        draft.id(),
                        draft.proceeding(),
                        draft.body(),
                        kind.isBlank() ? null : kind,
                        Tagged.first(form, "subject", bound.values()).orElse(proceeding.name()),
                        today),
                actor);
        filers.forEach(
                party -> parties.add(file.id(), party.role(), party.name(), party.companyId(), party.agencyId()));
        Map<String, Object> vocabulary = new HashMap<>(bound.vocabulary());
        vocabulary.put("findingAnswers", reviews.answers(draft, form, actor));
        record.keep(file.id(), proceeding.filingStep(), null, actor, today, bound.values(), vocabulary);
        record.happened(file.id(), "filed", null, today);
        rows.markFiled(draft.id(), clock.instant());
        audit.record(AuditEntry.of(file.id(), actor.accountId(), "case.file", file.id()));
        proceedings.start(file.id(), draft.proceeding(), bound.decisions());
        return file;
    }
}
