package org.praetor.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Defect;
import org.praetor.examination.Examinations;
import org.praetor.examination.Hit;
import org.praetor.examination.LegalGrounds;
import org.praetor.examination.Phrases;
import org.praetor.examination.SearchRecords;
import org.praetor.examination.SubstantiveDefects;
import org.springframework.stereotype.Component;

/**
 * What the widgets of the examination on substance show. Keys: {@code searches}, {@code hits}, {@code categories},
 * {@code round}; {@code defects}, {@code earlierDefects}, {@code grounds}; {@code phrases}, {@code subjects}. Nothing of it is ever gathered for a party.
 */
@Component
class SubstanceWidgets {

    private final SearchRecords searches;
    private final SubstantiveDefects defects;
    private final LegalGrounds grounds;
    private final Phrases phrases;
    private final Examinations examinations;

    SubstanceWidgets(
            SearchRecords searches,
            SubstantiveDefects defects,
            LegalGrounds grounds,
            Phrases phrases,
            Examinations examinations) {
        this.searches = searches;
        this.defects = defects;
        this.grounds = grounds;
        this.phrases = phrases;
        this.examinations = examinations;
    }

    void of(String widget, CaseFile file, Actor actor, Map<String, Object> shown) {
        if (!actor.staff()) {
            return;
        }
        switch (widget) {
            case "search-record" -> searched(file, actor, shown);
            case "defects" -> defective(file, actor, shown);
            case "letter-draft" -> phrased(file, actor, shown);
            default -> {}
        }
    }

    private void searched(CaseFile file, Actor actor, Map<String, Object> shown) {
        shown.put("round", round(file));
        shown.put("searches", searches.searches(file.id(), actor));
        shown.put("hits", searches.hits(file.id(), actor));
        shown.put("categories", Hit.Category.values());
    }

    private void defective(CaseFile file, Actor actor, Map<String, Object> shown) {
        int round = round(file);
        List<Defect> all = defects.of(file.id(), actor);
        shown.put("hits", searches.hits(file.id(), actor));
        shown.put(
                "defects",
                all.stream().filter(defect -> defect.round() == round).toList());
        shown.put(
                "earlierDefects",
                all.stream().filter(defect -> defect.round() < round).toList());
        shown.put("grounds", grounds.of(file.kind()));
    }

    /** What a phrase can speak of: a defect, or a finding that was adopted. */
    public record About(String id, String name) {}

    private void phrased(CaseFile file, Actor actor, Map<String, Object> shown) {
        int round = round(file);
        List<About> subjects = new ArrayList<>();
        defects.raised(file.id(), round)
                .forEach(defect ->
                        subjects.add(new About(defect.id(), (defect.name() + " " + defect.claims()).strip())));
        examinations.findings(file.id(), round).stream()
                .filter(finding -> finding.state() == CaseFinding.State.ADOPTED)
                .forEach(finding ->
                        subjects.add(new About(finding.id(), (finding.rule() + " " + finding.place()).strip())));
        shown.put("phrases", phrases.usable(actor));
        shown.put("subjects", subjects);
    }

    private int round(CaseFile file) {
        return Math.toIntExact(examinations.round(file.id()));
    }
}
