package org.praetor.casefile;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;

/** Documents of a case or of a draft (whose id later is the case id). */
public interface CaseDocuments {

    CaseDocument add(NewDocument document, InputStream content, Actor by);

    /** Description of an upload. {@code limit} in bytes. */
    record NewDocument(
            String caseId,
            String category,
            @Nullable String step,
            int round,
            String fileName,
            String mediaType,
            long limit,
            boolean visibleToParties) {}

    List<CaseDocument> of(String caseId);

    CaseDocument get(String caseId, String documentId);

    /** Opens the content after the read has been written to the audit record. */
    InputStream read(CaseDocument document, Actor reader);

    /** Removes an upload of a draft that was not filed yet. */
    void discard(String caseId, String documentId, Actor by);
}
