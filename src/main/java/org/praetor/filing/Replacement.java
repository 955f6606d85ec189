package org.praetor.filing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.examination.ApplicationFiles;
import org.praetor.formality.Part;
import org.praetor.formality.Reading;
import org.springframework.stereotype.Component;

/**
 * New files of a draft take the place of older ones: in an application an older file gives way when it has the same name,
 * or when the new files bring every part it brought. Elsewhere files are added.
 */
@Component
class Replacement {

    private final CaseDocuments documents;
    private final ApplicationFiles files;

    Replacement(CaseDocuments documents, ApplicationFiles files) {
        this.documents = documents;
        this.files = files;
    }

    /** What the field holds now, older files first, and the names of those that gave way. */
    record Merged(List<String> documents, List<String> replaced) {}

    Merged application(String draftId, List<String> older, List<String> newer, Actor actor) {
        Set<Part> brought = EnumSet.noneOf(Part.class);
        Set<String> names = new HashSet<>();
        for (String id : newer) {
            brought.addAll(parts(draftId, id, actor));
            names.add(name(draftId, id));
        }
        List<String> kept = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        for (String id : older) {
            Set<Part> parts = parts(draftId, id, actor);
            boolean givesWay = names.contains(name(draftId, id)) || (!parts.isEmpty() && brought.containsAll(parts));
            if (givesWay) {
                replaced.add(name(draftId, id));
            } else {
                kept.add(id);
            }
        }
        kept.addAll(newer);
        return new Merged(kept, replaced);
    }

    /** Empty for a file that somebody else has dropped meanwhile. */
    private String name(String draftId, String documentId) {
        return documents.of(draftId).stream()
                .filter(document -> document.id().equals(documentId))
                .map(CaseDocument::fileName)
                .findFirst()
                .orElse("");
    }

    private Set<Part> parts(String draftId, String documentId, Actor actor) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        files.read(draftId, List.of(documentId), actor).files().stream()
                .map(Reading.FileRead::parts)
                .forEach(parts::addAll);
        return parts;
    }
}
