package org.praetor.examination;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.formality.Application;
import org.praetor.formality.ApplicationReader;
import org.praetor.formality.Part;
import org.praetor.formality.PatentKind;
import org.praetor.formality.Reading;
import org.praetor.formality.UploadedFile;
import org.springframework.stereotype.Component;

/** Reads the application out of documents of a case or a draft. */
@Component
public class ApplicationFiles {

    private final CaseDocuments documents;
    private final ApplicationReader reader = new ApplicationReader();

    ApplicationFiles(CaseDocuments documents) {
        this.documents = documents;
    }

    /** Reads documents of one upload together; one that is there no more is passed over with a note. The reads are audited as the actor's. */
    public Reading read(String caseId, List<String> documentIds, Actor actor) {
        Map<String, CaseDocument> there = documents.named(caseId, documentIds).stream()
                .collect(Collectors.toMap(CaseDocument::id, Function.identity()));
        Reading reading = reader.read(documentIds.stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .map(document -> UploadedFile.of(document.fileName(), document.mediaType(), bytes(document, actor)))
                .toList());
        return there.keySet().containsAll(documentIds) ? reading : reading.withNote("missing");
    }

    private byte[] bytes(CaseDocument document, Actor actor) {
        try (InputStream content = documents.read(document, actor)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("document " + document.id(), e);
        }
    }

    /** The newer application, with parts it does not bring taken from the older one. */
    static Application over(Application older, Application newer) {
        boolean description = newer.has(Part.DESCRIPTION);
        return new Application(
                newer.has(Part.CLAIMS) || description || newer.design() != null ? newer.kind() : older.kind(),
                newer.title().isBlank() ? older.title() : newer.title(),
                newer.has(Part.ABSTRACT) ? newer.abstractText() : older.abstractText(),
                newer.has(Part.CLAIMS) ? newer.claims() : older.claims(),
                description ? newer.description() : older.description(),
                newer.has(Part.DRAWINGS) ? newer.drawings() : older.drawings(),
                newer.has(Part.SEQUENCE_LISTING) ? newer.sequences() : older.sequences(),
                newer.abstractFigure() == null ? older.abstractFigure() : newer.abstractFigure(),
                newer.design() == null ? older.design() : newer.design(),
                newer.pages());
    }

    /** {@code utility-model} → {@link PatentKind#UTILITY_MODEL}. */
    public static PatentKind kind(String key) {
        try {
            return PatentKind.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new PraetorException(PraetorException.Kind.INVALID, "application.kind", key);
        }
    }
}
