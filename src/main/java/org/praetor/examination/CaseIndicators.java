package org.praetor.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.examination.Indicator.Other;
import org.praetor.examination.Indicator.Relation;
import org.praetor.examination.TraitRows.Kind;
import org.praetor.formality.ClaimShape;
import org.springframework.stereotype.Service;

@Service
class CaseIndicators implements Indicators {

    private static final int SHOWN = 10;

    private final Internal internal;
    private final CaseFiles cases;
    private final TraitRows traits;
    private final Sketches taking;
    private final SketchRows sketches;
    private final IndicatorBounds bounds;

    CaseIndicators(
            Internal internal,
            CaseFiles cases,
            TraitRows traits,
            Sketches taking,
            SketchRows sketches,
            IndicatorBounds bounds) {
        this.internal = internal;
        this.cases = cases;
        this.traits = traits;
        this.taking = taking;
        this.sketches = sketches;
        this.bounds = bounds;
    }

    @Override
    public List<Indicator> of(String caseId, Actor reader) {
        CaseFile file = internal.open(caseId, reader);
        if (!Indicators.forReader(file, reader)) {
            return List.of();
        }
        taking.complete(caseId);
        Map<String, Set<Kind>> related = traits.related(caseId, bounds.compared());
        List<Indicator> found = new ArrayList<>();
        SketchRows.Kept own = sketches.latest(List.of(caseId), 1).get(caseId);
        if (own != null) {
            nearDuplicates(own, related, reader, found);
            outliers(own.shape(), found);
        }
        shared(Indicator.Kind.SAME_INVENTOR, sharing(related, Kind.INVENTOR), reader, found);
        shared(Indicator.Kind.SAME_PHONE, exceptOneAgency(related), reader, found);
        shared(Indicator.Kind.SAME_ADDRESS, sharing(related, Kind.ADDRESS), reader, found);
        return found;
    }

    private record Like(String caseId, Relation relation, double similarity) {

        int percent() {
            return (int) Math.round(100 * similarity);
        }
    }

    private void nearDuplicates(
            SketchRows.Kept own, Map<String, Set<Kind>> related, Actor reader, List<Indicator> found) {
        Map<String, Relation> kin = new HashMap<>();
        related.forEach((caseId, kinds) -> {
            Relation relation = relation(kinds);
            if (relation != Relation.NEITHER) {
                kin.put(caseId, relation);
            }
        });
        List<Like> alike = new ArrayList<>();
        sketches.latest(kin.keySet(), bounds.compared())
                .forEach((caseId, other) -> alike.add(new Like(
                        caseId,
                        kin.getOrDefault(caseId, Relation.NEITHER),
                        own.sketch().similarity(other.sketch()))));
        alike.removeIf(like -> like.similarity() < bounds.similarity());
        alike.sort(Comparator.comparingDouble(Like::similarity).reversed().thenComparing(Like::caseId));
        if (!alike.isEmpty()) {
            int percent = (int) Math.round(100 * bounds.similarity());
            found.add(new Indicator(
                    Indicator.Kind.NEAR_DUPLICATE, List.of(alike.size(), percent), others(alike, reader)));
        }
    }

    private void outliers(ClaimShape shape, List<Indicator> found) {
        if (shape.length() > bounds.claimLength()) {
            found.add(figures(Indicator.Kind.CLAIM_LENGTH, shape.length(), bounds.claimLength()));
        }
        if (shape.features() > bounds.claimFeatures()) {
            found.add(figures(Indicator.Kind.CLAIM_FEATURES, shape.features(), bounds.claimFeatures()));
        }
    }

    private static Indicator figures(Indicator.Kind kind, int figure, int bound) {
        return new Indicator(kind, List.of(figure, bound), List.of());
    }

    /** The same person or place behind different applicants. */
    private void shared(Indicator.Kind kind, Collection<String> caseIds, Actor reader, List<Indicator> found) {
        if (!caseIds.isEmpty()) {
            List<Like> others = caseIds.stream()
                    .sorted()
                    .map(caseId -> new Like(caseId, Relation.NEITHER, 0))
                    .toList();
            found.add(new Indicator(kind, List.of(caseIds.size()), others(others, reader)));
        }
    }

    private static Set<String> sharing(Map<String, Set<Kind>> related, Kind kind) {
        return having(related, kinds -> kinds.contains(kind) && !kinds.contains(Kind.APPLICANT));
    }

    /** An agency gives its own telephone for all whom it acts for. */
    private static Set<String> exceptOneAgency(Map<String, Set<Kind>> related) {
        return having(related, kinds -> kinds.contains(Kind.PHONE) && relation(kinds) == Relation.NEITHER);
    }

    private static Set<String> having(Map<String, Set<Kind>> related, Predicate<Set<Kind>> wanted) {
        return related.entrySet().stream()
                .filter(one -> wanted.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Relation relation(Set<Kind> kinds) {
        if (kinds.contains(Kind.APPLICANT)) {
            return Relation.APPLICANT;
        }
        return kinds.contains(Kind.AGENCY) ? Relation.AGENCY : Relation.NEITHER;
    }

    /** Only the most alike; of a case that the reader may not see neither id nor number. */
    private List<Other> others(List<Like> alike, Actor reader) {
        List<Like> first = alike.subList(0, Math.min(SHOWN, alike.size()));
        Map<String, CaseFile> seen = cases.all(first.stream().map(Like::caseId).toList(), reader);
        return first.stream()
                .map(like -> {
                    CaseFile file = seen.get(like.caseId());
                    return new Other(
                            like.relation(),
                            like.percent(),
                            file == null ? null : file.id(),
                            file == null ? null : file.number());
                })
                .toList();
    }
}
