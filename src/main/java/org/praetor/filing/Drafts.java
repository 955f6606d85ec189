package org.praetor.filing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.form.Bound;
import org.praetor.form.Form;
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
    private final Clock clock;

    Drafts(DraftRows rows, Proceedings proceedings, CaseDocuments documents, Organisations organisations, Clock clock) {
        this.rows = rows;
        this.proceedings = proceedings;
        this.documents = documents;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    public Draft begin(String proceeding, String body, Actor actor) {
        if (proceedings.find(proceeding).isEmpty()) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "proceeding.unknown", proceeding);
        }
        organisations.body(body);
        Draft draft = new Draft(
                UUID.randomUUID().toString(),
                proceeding,
                body,
                actor.accountId(),
                actor.companyId(),
                "",
                new Draft.Input(Map.of(), Map.of()),
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

    /** Keeps one page as it was typed and says what is wrong with it. */
    @Transactional
    public Bound savePage(String draftId, String page, Map<String, List<String>> parameters, Actor actor) {
        Draft draft = open(draftId, actor);
        Form form = proceedings.filingForm(draft.proceeding());
        Bound bound = form.page(page).bind(parameters, context(draft));
        Map<String, Object> values = new HashMap<>(draft.input().values());
        form.fields().stream()
                .filter(field -> field.page().equals(page))
                .map(field -> top(field.path()))
                .forEach(values::remove);
        values.putAll(bound.values());
        String subject = Tagged.first(form, "subject", values).orElse(draft.subject());
        rows.save(draftId, subject, new Draft.Input(values, draft.input().answers()), clock.instant());
        return bound;
    }

    /** Keeps the reasons given for findings; those of a filed draft stay as they were filed. */
    @Transactional
    public void saveAnswers(String draftId, Map<String, String> answers, Actor actor) {
        Draft draft = get(draftId, actor);
        if (draft.filedAt() != null) {
            return;
        }
        Map<String, String> merged = new HashMap<>(draft.input().answers());
        merged.putAll(answers);
        rows.save(draftId, draft.subject(), new Draft.Input(draft.input().values(), merged), clock.instant());
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

    Proceeding proceeding(Draft draft) {
        return proceedings
                .find(draft.proceeding())
                .orElseThrow(() ->
                        new PraetorException(PraetorException.Kind.UNKNOWN, "proceeding.unknown", draft.proceeding()));
    }

    private Draft open(String draftId, Actor actor) {
        Draft draft = get(draftId, actor);
        if (draft.filedAt() != null) {
            throw new PraetorException(PraetorException.Kind.CONFLICT, "draft.filed", draftId);
        }
        return draft;
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

    private static String top(String path) {
        return path.replaceFirst("[\\[.].*", "");
    }
}
