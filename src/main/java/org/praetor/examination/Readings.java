package org.praetor.examination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocument;
import org.praetor.casefile.CaseDocuments;
import org.praetor.formality.Reading;
import org.springframework.stereotype.Component;

/**
 * Readings of files that somebody looks at now: a page with twenty pictures reads its files once. Documents never change,
 * so their ids name a reading for good. Only a few, and only small ones, are kept.
 */
@Component
public class Readings {

    private static final int MOST = 8;
    private static final long LARGEST = 6L << 20;

    private final ApplicationFiles files;
    private final CaseDocuments documents;

    private final Map<String, Reading> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > MOST;
        }
    };

    Readings(ApplicationFiles files, CaseDocuments documents) {
        this.files = files;
        this.documents = documents;
    }

    /** The caller has checked that the actor may see the draft or case. */
    public Reading of(String draftId, List<String> documentIds, Actor actor) {
        List<CaseDocument> there = documents.named(draftId, documentIds);
        String key = draftId + documentIds + there.size();
        synchronized (kept) {
            Reading reading = kept.get(key);
            if (reading != null) {
                return reading;
            }
        }
        Reading reading = files.read(draftId, documentIds, actor);
        long size = there.stream().mapToLong(CaseDocument::size).sum();
        if (size <= LARGEST) {
            synchronized (kept) {
                kept.put(key, reading);
            }
        }
        return reading;
    }
}
