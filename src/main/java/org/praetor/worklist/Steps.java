package org.praetor.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseParty;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.SecretReceiver;
import org.praetor.form.Bound;
import org.praetor.form.Form;
import org.praetor.form.Tagged;
import org.praetor.letter.Letters;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completing steps, and acts at any time: one transaction from the lock of the case row to the moved token
 * (architecture §4).
 */
@Service
public class Steps {

    private final WorkItemRows rows;
    private final WorkPeople people;
    private final Worklist worklist;
    private final Suitability suitability;
    private final Assignments assignments;
    private final StepDrafts drafts;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final CaseParties parties;
    private final Proceedings proceedings;
    private final StepContext context;
    private final Letters letters;
    private final Secrets secrets;
    private final Clock clock;

    Steps(
            WorkItemRows rows,
            WorkPeople people,
            Worklist worklist,
            Suitability suitability,
            Assignments assignments,
            StepDrafts drafts,
            CaseFiles cases,
            CaseRecord record,
            CaseParties parties,
            Proceedings proceedings,
            StepContext context,
            Letters letters,
            Secrets secrets,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.worklist = worklist;
        this.suitability = suitability;
        this.assignments = assignments;
        this.drafts = drafts;
        this.cases = cases;
        this.record = record;
        this.parties = parties;
        this.proceedings = proceedings;
        this.context = context;
        this.letters = letters;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Completes a step; a repeat finds it closed and is refused with 409, changing nothing. */
    @Transactional
    public StepResult complete(String itemId, Actor actor, StepInput input) {
        WorkItem seen = worklist.get(itemId, actor);
        CaseFile file = cases.lock(seen.caseId());
        WorkItem item = rows.find(itemId).orElseThrow();
        refuseUnlessPossible(item, actor);
        Form form = proceedings.form(item.caseId(), item.step());
        Bound bound = assignments.judged(
                item, actor.accountId(), form.bind(input.parameters(), context.of(file, item.step())));
        if (!bound.good()) {
            return new StepResult.Refused(bound);
        }
        LocalDate receivedOn = receivedOn(item, actor, input.receivedOn());
        keep(item, actor, receivedOn, form, bound);
        assignments.follow(item, bound);
        rows.done(itemId, actor.accountId());
        people.setHolder(item.caseId(), item.step(), owner(item, actor));
        drafts.forget(itemId);
        approving(item.caseId(), item.step(), actor, () -> proceedings.complete(itemId, bound.decisions(), receivedOn));
        return new StepResult.Done(item.caseId());
    }

    /** Whose step it is when it opens again: a deputy did it for the person who held it. */
    private static String owner(WorkItem item, Actor actor) {
        return item.holder() == null ? actor.accountId() : item.holder();
    }

    /** On the record; of a secret step only that it was done, its receiver has the rest. */
    private void keep(WorkItem item, Actor actor, LocalDate receivedOn, Form form, Bound bound) {
        Optional<SecretReceiver> receiver = secrets.receiver(item.caseId(), item.step());
        if (receiver.isEmpty()) {
            record.keep(
                    item.caseId(), item.step(), item.party(), actor, receivedOn, bound.values(), bound.vocabulary());
            rename(item.caseId(), form, bound, actor);
            return;
        }
        receiver.get().receive(item.caseId(), item.step(), item.party(), actor, receivedOn, bound.values());
        record.timeline(item.caseId(), "timeline.submitted", List.of(item.step()), !actor.staff(), actor);
    }

    /** A step may ask again for what names the case. */
    private void rename(String caseId, Form form, Bound bound, Actor actor) {
        Tagged.first(form, "subject", bound.values()).ifPresent(subject -> cases.rename(caseId, subject, actor));
    }

    /** Does an act that the proceeding offers at any time (withdraw, extend …). */
    @Transactional
    public StepResult act(String caseId, String message, Actor actor, StepInput input) {
        cases.get(caseId, actor);
        CaseFile file = cases.lock(caseId);
        Proceedings.OpenAct act = possible(caseId, message, actor)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.CONFLICT, "act.not-possible", message));
        Form form = proceedings.form(caseId, act.step());
        Bound bound = form.bind(input.parameters(), context.of(file, act.step()));
        if (!bound.good()) {
            return new StepResult.Refused(bound);
        }
        LocalDate receivedOn = received(actor, input.receivedOn());
        String party = actor.staff() ? entered(caseId, act, actor, input.party()) : partyOf(caseId, act.by(), actor);
        record.keep(caseId, act.step(), party, actor, receivedOn, bound.values(), bound.vocabulary());
        rename(caseId, form, bound, actor);
        approving(caseId, act.step(), actor, () -> {
            boolean heard = party == null
                    ? proceedings.signal(caseId, message, bound.decisions(), receivedOn)
                    : proceedings.signal(caseId, message, party, bound.decisions(), receivedOn);
            if (!heard) {
                throw new PraetorException(PraetorException.Kind.CONFLICT, "act.not-possible", message);
            }
        });
        drafts.forgetAct(caseId, act.step(), actor);
        return new StepResult.Done(caseId);
    }

    private void approving(String caseId, String step, Actor actor, Runnable act) {
        letters.approving(caseId, proceedings.approves(caseId, step), actor, act);
    }

    /** Acts this person may do now. */
    public List<Proceedings.OpenAct> acts(String caseId, Actor actor) {
        cases.get(caseId, actor);
        return proceedings.acts(caseId).stream()
                .filter(act -> may(caseId, act, actor))
                .toList();
    }

    private Optional<Proceedings.OpenAct> possible(String caseId, String message, Actor actor) {
        return acts(caseId, actor).stream()
                .filter(act -> act.message().equals(message))
                .findFirst();
    }

    private boolean may(String caseId, Proceedings.OpenAct act, Actor actor) {
        if (!actor.staff()) {
            return act.by().stream().anyMatch(role -> parties.actsFor(caseId, role, actor));
        }
        return suitability.standing(actor).hasAny(act.by())
                || (isPartys(caseId, act.by()) && suitability.entersForParty(actor));
    }

    /** True when this member of staff does the act for a party, and not in a role of his own. */
    public boolean forParty(Proceedings.OpenAct act, Actor actor) {
        return actor.staff() && !suitability.standing(actor).hasAny(act.by());
    }

    /** Parties for which this member of staff may enter the act; none where he does it in a role of his own. */
    public List<CaseParty> enteredFor(String caseId, Proceedings.OpenAct act, Actor actor) {
        return forParty(act, actor)
                ? parties.of(caseId).stream()
                        .filter(party -> act.by().contains(party.role()))
                        .toList()
                : List.of();
    }

    /** The party that was chosen, or the only one; of several one has to be chosen. */
    private @Nullable String entered(String caseId, Proceedings.OpenAct act, Actor actor, @Nullable String chosen) {
        List<CaseParty> possible = enteredFor(caseId, act, actor);
        if (possible.isEmpty()) {
            return null;
        }
        return possible.stream()
                .map(CaseParty::id)
                .filter(party -> chosen == null ? possible.size() == 1 : party.equals(chosen))
                .findFirst()
                .orElseThrow(() -> new PraetorException(
                        PraetorException.Kind.INVALID, "act.party", caseId + " " + act.message() + " " + chosen));
    }

    private boolean isPartys(String caseId, List<String> roles) {
        return parties.of(caseId).stream().anyMatch(party -> roles.contains(party.role()));
    }

    private void refuseUnlessPossible(WorkItem item, Actor actor) {
        if (item.open() && item.holder() != null && item.staff() && !suitability.holds(item, actor)) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "work.taken", item.id());
        }
        suitability.demand(item, actor);
        if (!item.duringHold() && !cases.holds(item.caseId()).isEmpty()) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "work.on-hold", item.id());
        }
    }

    private LocalDate receivedOn(WorkItem item, Actor actor, @Nullable LocalDate stated) {
        return item.staff() ? today() : received(actor, stated);
    }

    /** Only staff state a date; what a party sends arrives today. */
    private LocalDate received(Actor actor, @Nullable LocalDate stated) {
        LocalDate today = today();
        if (stated == null || !actor.staff()) {
            return today;
        }
        if (stated.isAfter(today)) {
            throw new PraetorException(PraetorException.Kind.INVALID, "work.received-in-future", stated.toString());
        }
        return stated;
    }

    private @Nullable String partyOf(String caseId, List<String> roles, Actor actor) {
        return parties.of(caseId).stream()
                .filter(party -> roles.contains(party.role()))
                .filter(party -> Objects.equals(actor.companyId(), party.companyId())
                        || Objects.equals(actor.companyId(), party.agencyId()))
                .map(CaseParty::id)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
