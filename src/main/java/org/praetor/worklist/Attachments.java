package org.praetor.worklist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.filing.Uploads;
import org.praetor.form.Form;
import org.praetor.proceeding.Proceedings;
import org.praetor.proceeding.StepClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Files of an answer that is being written: they wait for it, seen only by whoever attached them. Once it is sent, those
 * that it names are part of the case file, and the others are thrown away. What a party sends, parties may read; what
 * staff attach stays in the house unless the field says {@code visible: parties}.
 */
@Component
class Attachments {

    private final CaseDocuments documents;
    private final Uploads uploads;
    private final CaseParties parties;
    private final Proceedings proceedings;
    private final WorkItemRows rows;

    Attachments(
            CaseDocuments documents, Uploads uploads, CaseParties parties, Proceedings proceedings, WorkItemRows rows) {
        this.documents = documents;
        this.uploads = uploads;
        this.parties = parties;
        this.proceedings = proceedings;
        this.rows = rows;
    }

    Uploads.Taken take(CaseFile file, String step, StepInput input, Actor actor) {
        Form form = proceedings.form(file.id(), step);
        return uploads.take(
                file.id(), step, new Uploads.Shelf(partys(file, step, actor), true), input.files(), form, actor);
    }

    /** A party's step stays one when staff enter it for the party. */
    private boolean partys(CaseFile file, String step, Actor actor) {
        return !actor.staff()
                || proceedings
                        .find(file.proceeding())
                        .flatMap(found -> found.steps().stream()
                                .filter(one -> one.id().equals(step))
                                .findFirst())
                        .map(one -> !one.staff())
                        .orElseGet(() -> proceedings.acts(file.id()).stream()
                                .filter(act -> act.step().equals(step))
                                .anyMatch(act -> act.by().stream().anyMatch(role -> isPartys(file, role))));
    }

    private boolean isPartys(CaseFile file, String role) {
        return parties.of(file.id()).stream().anyMatch(party -> party.role().equals(role));
    }

    /** File names by id: those of the case file, and those this person has attached to this answer. */
    Map<String, String> names(String caseId, String step, Actor actor) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(documents.of(caseId).stream(), own(caseId, step, actor))
                .forEach(document -> names.put(document.id(), document.fileName()));
        return names;
    }

    /** Throws away what this person has attached and taken off again. */
    void saved(String caseId, String step, Map<String, Object> values, Actor actor) {
        Set<String> named = texts(values);
        own(caseId, step, actor)
                .filter(document -> !named.contains(document.id()))
                .forEach(document -> documents.discard(caseId, document.id(), actor));
    }

    /** The answer is sent: what it names is part of the case file now. */
    void sent(String caseId, String step, Map<String, Object> values, Actor actor) {
        Set<String> named = texts(values);
        documents.pending(caseId, step).stream()
                .filter(document -> named.contains(document.id()))
                .forEach(document -> documents.keep(caseId, document.id()));
        saved(caseId, step, values, actor);
    }

    /** Nobody answers this step any more: what still waits for it is thrown away. */
    @EventListener
    void closed(StepClosed closed) {
        boolean last = rows.openOf(closed.caseId()).stream()
                .noneMatch(other ->
                        other.step().equals(closed.step()) && !other.id().equals(closed.stepId()));
        if (last) {
            documents
                    .pending(closed.caseId(), closed.step())
                    .forEach(document -> documents.discard(closed.caseId(), document.id(), Actor.system()));
        }
    }

    private Stream<CaseDocument> own(String caseId, String step, Actor actor) {
        return documents.pending(caseId, step).stream()
                .filter(document -> document.by().equals(actor.accountId()));
    }

    private static Set<String> texts(Map<String, Object> values) {
        Set<String> texts = new HashSet<>();
        collect(values, texts);
        return texts;
    }

    private static void collect(@Nullable Object value, Set<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }
}
