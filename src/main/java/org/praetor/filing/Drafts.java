package org.praetor.filing;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.form.Bound;
import org.praetor.form.Form;
import org.praetor.form.Tagged;
import org.praetor.formality.Finding;
import org.praetor.formality.Reading;
import org.praetor.proceeding.Proceeding;
import org.praetor.proceeding.Proceedings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filings in the making: begun, left, resumed, thrown away. What was typed is kept even when it is wrong. */
@Service
public class Drafts {

    private final DraftRows rows;
    private final Proceedings proceedings;
    private final CaseDocuments documents;
    private final Organisations organisations;
    private final Filer filer;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            Proceedings proceedings,
            CaseDocuments documents,
            Organisations organisations,
            Filer filer,
            Clock clock) {
        this.rows = rows;
        this.proceedings = proceedings;
        this.documents = documents;
        this.organisations = organisations;
        this.filer = filer;
        this.clock = clock;
    }

    /**
     * Begins a filing with what is known of the filer; refuses with {@code proceeding.unknown} what this person may not file.
     *
     * @param client company that an agency files for, or null: the own company
     */
    @Transactional
    public Draft begin(String proceeding, String body, @Nullable String client, Actor actor) {
        Proceeding chosen = proceedings.find(proceeding).orElseThrow(() -> unknownProceeding(proceeding));
        boolean takes = filer.takers(chosen, actor).stream()
                .anyMatch(candidate -> candidate.id().equals(body));
        if (!takes || !filer.mayFile(chosen, actor)) {
            throw unknownProceeding(proceeding + " at " + body);
        }
        Form form = proceedings.filingForm(proceeding);
        Map<String, Object> known = filer.values(form, client, actor);
        Draft draft = new Draft(
                UUID.randomUUID().toString(),
                proceeding,
                body,
                actor.accountId(),
                actor.companyId(),
                Tagged.first(form, "subject", known).orElse(""),
                new Draft.Input(known, Map.of(), null),
                clock.instant(),
                clock.instant(),
                null);
        rows.insert(draft);
        return draft;
    }

    public List<Draft> of(Actor actor) {
        return rows.of(actor);
    }

    /** A draft of this person or of a colleague; otherwise {@code draft.unknown}. */
    public Draft get(String draftId, Actor actor) {
        return rows.find(draftId)
                .filter(draft -> draft.accountId().equals(actor.accountId())
                        || (draft.companyId() != null && draft.companyId().equals(actor.companyId())))
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "draft.unknown", draftId));
    }

    /**
     * A page that was saved, or was not because somebody else had saved it meanwhile.
     *
     * @param bound what was typed, and what is wrong with it
     */
    record Saved(Bound bound, boolean stale) {}

    /**
     * Keeps one page as it was typed and says what is wrong with it.
     *
     * @param seen state of the page when it was shown ({@link PageState}); empty: not known, nothing is compared
     */
    @Transactional
    Saved savePage(String draftId, String page, Map<String, List<String>> parameters, String seen, Actor actor) {
        Draft draft = open(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        Bound bound = form.page(page).bind(parameters, context(draft));
        Map<String, Object> values = new HashMap<>(draft.input().values());
        values.keySet().removeAll(PageState.keys(form, page));
        values.putAll(bound.values());
        String stored = PageState.of(form, page, draft.input().values());
        if (!seen.isEmpty() && !seen.equals(stored) && !stored.equals(PageState.of(form, page, values))) {
            return new Saved(bound, true);
        }
        save(draft, form, values, actor);
        return new Saved(bound, false);
    }

    /** Fills fields that are empty from what was read; true when there were some. */
    @Transactional
    public boolean suggest(String draftId, Reading reading, Actor actor) {
        Draft draft = open(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        Map<String, Object> suggested = Suggestions.of(form, draft.input().values(), reading);
        if (!suggested.isEmpty()) {
            Map<String, Object> values = new HashMap<>(draft.input().values());
            values.putAll(suggested);
            save(draft, form, values, actor);
        }
        return !suggested.isEmpty();
    }

    /** Documents that a field held and none holds any more are thrown away; those that another save is bringing are left. */
    private void save(Draft draft, Form form, Map<String, Object> values, Actor actor) {
        String subject = Tagged.first(form, "subject", values).orElse(draft.subject());
        rows.save(draft.id(), subject, draft.input().with(values), clock.instant());
        Set<String> given = texts(draft.input().values());
        given.removeAll(texts(values));
        documents(draft.id()).stream()
                .filter(given::contains)
                .forEach(document -> documents.discard(draft.id(), document, actor));
    }

    /** Throws away uploads that no field holds, before the draft becomes a case. */
    void dropUnheld(Draft draft, Actor actor) {
        Set<String> held = texts(draft.input().values());
        documents(draft.id()).stream()
                .filter(document -> !held.contains(document))
                .forEach(document -> documents.discard(draft.id(), document, actor));
    }

    /** Keeps the reasons given for findings; those of a filed draft stay as they were filed. */
    @Transactional
    public void saveAnswers(String draftId, Map<String, String> answers, Actor actor) {
        get(draftId, actor);
        Draft draft = rows.lock(draftId).orElseThrow();
        if (draft.filedAt() != null) {
            return;
        }
        Map<String, String> merged = new HashMap<>(draft.input().answers());
        merged.putAll(answers);
        merged.values().removeIf(String::isBlank);
        rows.save(draftId, draft.subject(), draft.input().answering(merged), clock.instant());
    }

    /** Forgets reasons for findings that are gone. */
    @Transactional
    void retainAnswers(String draftId, Set<String> keys, Actor actor) {
        Draft draft = open(draftId, actor);
        Map<String, String> kept = new HashMap<>(draft.input().answers());
        if (kept.keySet().retainAll(keys)) {
            rows.save(draftId, draft.subject(), draft.input().answering(kept), clock.instant());
        }
    }

    /** Notes what the review shows for these files; gives what it showed for the files before them, empty when nothing. */
    @Transactional
    Optional<List<Finding>> reviewed(String draftId, List<String> shown, List<Finding> findings, Actor actor) {
        get(draftId, actor);
        Draft draft = rows.lock(draftId).orElseThrow();
        Draft.Reviewed last = draft.input().reviewed();
        Draft.Reviewed now = Draft.Reviewed.after(last, shown, findings);
        if (!draft.filed() && !now.equals(last)) {
            rows.save(draftId, draft.subject(), draft.input().seen(now), draft.savedAt());
        }
        return Optional.ofNullable(now.earlier());
    }

    @Transactional
    public void discard(String draftId, Actor actor) {
        open(draftId, actor);
        documents.of(draftId).forEach(document -> documents.discard(draftId, document.id(), actor));
        rows.delete(draftId);
    }

    /** What the filing form's expressions may read besides the page's own fields. */
    public Map<String, Object> context(Draft draft) {
        Map<String, Object> context = new HashMap<>(draft.input().values());
        context.put("documents", names(draft.id()));
        if (draft.companyId() != null) {
            organisations.company(draft.companyId()).ifPresent(company -> context.put("company", facts(company)));
        }
        return context;
    }

    private static Set<String> texts(Map<String, Object> values) {
        Set<String> texts = new HashSet<>();
        texts(values, texts);
        return texts;
    }

    private static void texts(@Nullable Object value, Set<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> texts(each, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> texts(each, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    Proceeding proceeding(Draft draft) {
        return proceedings.find(draft.proceeding()).orElseThrow(() -> unknownProceeding(draft.proceeding()));
    }

    private static PraetorException unknownProceeding(String proceeding) {
        return new PraetorException(PraetorException.Kind.UNKNOWN, "proceeding.unknown", proceeding);
    }

    private Draft open(String draftId, Actor actor) {
        get(draftId, actor);
        Draft draft = rows.lock(draftId)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "draft.unknown", draftId));
        refuseFiled(draft);
        return draft;
    }

    static void refuseFiled(Draft draft) {
        if (draft.filed()) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "draft.filed", draft.id());
        }
    }

    Set<String> documents(String draftId) {
        return names(draftId).keySet();
    }

    private Map<String, String> names(String caseId) {
        Map<String, String> names = new HashMap<>();
        for (CaseDocument document : documents.of(caseId)) {
            names.put(document.id(), document.fileName());
        }
        return names;
    }

    private static Map<String, String> facts(Company company) {
        return Map.of("name", company.name(), "uscc", company.uscc());
    }
}
