package org.praetor.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.formality.Application;
import org.praetor.formality.Drawing;
import org.praetor.formality.Part;
import org.praetor.formality.Picture;
import org.praetor.formality.ReadingLimits;
import org.praetor.formality.Thumbnails;
import org.springframework.stereotype.Component;

/** Drawings and views of a case, of every round and of the formal filing, for staff who may see the case. Every look is in the audit record. */
@Component
public class CasePictures {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final RoundRows rounds;
    private final Readings readings;
    private final AuditTrail audit;
    private final Thumbnails thumbnails = new Thumbnails(ReadingLimits.DEFAULT);

    CasePictures(CaseFiles cases, CaseRecord record, RoundRows rounds, Readings readings, AuditTrail audit) {
        this.cases = cases;
        this.record = record;
        this.rounds = rounds;
        this.readings = readings;
        this.audit = audit;
    }

    /**
     * A picture as PNG; empty when the case has none with this digest, or it cannot be shown.
     *
     * @param edge longest edge in pixels
     */
    public Optional<byte[]> of(String caseId, String sha256, int edge, Actor actor) {
        cases.get(caseId, actor);
        Optional<Picture> picture = layers(caseId).stream()
                .map(documents -> readings.of(caseId, documents, Actor.system()).application())
                .flatMap(application -> pictures(application).stream())
                .filter(candidate -> candidate.sha256().equals(sha256))
                .findFirst();
        picture.ifPresent(
                found -> audit.record(AuditEntry.of(caseId, actor.accountId(), "picture.read", found.sha256())));
        return picture.flatMap(found -> thumbnails.of(found, edge));
    }

    private List<List<String>> layers(String caseId) {
        List<List<String>> layers = new ArrayList<>(rounds.documents(caseId));
        layers.add(new Facts(record.vocabulary(caseId)).documents(Examinations.FILED + Examinations.APPLICATION));
        layers.removeIf(List::isEmpty);
        return layers;
    }

    private static List<Picture> pictures(Application application) {
        return Arrays.stream(Part.values())
                .flatMap(part -> application.pictures(part).stream())
                .map(Drawing::picture)
                .filter(Objects::nonNull)
                .toList();
    }
}
