package org.praetor.worklist;

import java.util.List;
import java.util.Map;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.examination.Defect;
import org.praetor.examination.Examinations;
import org.praetor.examination.Hit;
import org.praetor.examination.LegalGrounds;
import org.praetor.examination.SearchRecords;
import org.praetor.examination.SubstantiveDefects;
import org.springframework.stereotype.Component;

/**
 * What the widgets of the examination on substance show. Keys: {@code searches}, {@code hits}, {@code categories},
 * {@code round}; {@code defects}, {@code earlierDefects}, {@code grounds}. Nothing of it is ever gathered for a party.
 */
@Component
class SubstanceWidgets {

    private final SearchRecords searches;
    private final SubstantiveDefects defects;
    private final LegalGrounds grounds;
    private final Examinations examinations;

    SubstanceWidgets(
            SearchRecords searches, SubstantiveDefects defects, LegalGrounds grounds, Examinations examinations) {
        this.searches = searches;
        this.defects = defects;
        this.grounds = grounds;
        this.examinations = examinations;
    }

    void of(String widget, CaseFile file, Actor actor, Map<String, Object> shown) {
        if (!actor.staff()) {
            return;
        }
        switch (widget) {
            case "search-record" -> searched(file, actor, shown);
            case "defects" -> defective(file, actor, shown);
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

    private int round(CaseFile file) {
        return Math.toIntExact(examinations.round(file.id()));
    }
}
