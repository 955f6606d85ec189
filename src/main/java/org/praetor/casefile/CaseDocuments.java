package org.praetor.casefile;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;

/** Documents of a case or of a draft (whose id later is the case id). */
public interface CaseDocuments {

    CaseDocument add(NewDocument document, InputStream content, Actor by);

    /**
     * Description of an upload. {@code limit} in bytes.
     *
     * @param pending true while the answer it came with is not sent; it is no part of the case file yet
     */
    record NewDocument(
            String caseId,
            String category,
            @Nullable String step,
            int round,
            String fileName,
            String mediaType,
            long limit,
            boolean visibleToParties,
            boolean pending) {

        public NewDocument(
                String caseId,
                String category,
                @Nullable String step,
                int round,
                String fileName,
                String mediaType,
                long limit,
                boolean visibleToParties) {
            this(caseId, category, step, round, fileName, mediaType, limit, visibleToParties, false);
        }
    }

    /** Documents of the case file; those that wait for an answer are not among them. */
    List<CaseDocument> of(String caseId);

    /** Documents that wait for an answer to this step. */
    List<CaseDocument> pending(String caseId, String step);

    /** Those of these ids that the case has, also while they wait for an answer; in the order of their arrival. */
    List<CaseDocument> named(String caseId, Collection<String> documentIds);

    /** The answer was sent: its document is part of the case file. */
    void keep(String caseId, String documentId);

    CaseDocument get(String caseId, String documentId);

    /** Opens the content after the read has been written to the audit record. */
    InputStream read(CaseDocument document, Actor reader);

    /** Removes an upload of a draft that was not filed yet, or one that waits for an answer. */
    void discard(String caseId, String documentId, Actor by);
}
