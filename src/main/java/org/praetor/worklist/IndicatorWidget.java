package org.praetor.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.examination.Indicator;
import org.praetor.examination.Indicator.Kind;
import org.praetor.examination.IndicatorBounds;
import org.praetor.examination.Indicators;
import org.praetor.registry.EntityActivity;
import org.praetor.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * What the widget {@code indicators} shows staff of the body that has the case: hints of abnormal filing (domain.md §5.5) from texts and people ({@link Indicators}) and from what
 * the registry knows. Key {@code indicators}; absent for everybody else.
 */
@Component
class IndicatorWidget {

    private final Indicators indicators;
    private final Registry registry;
    private final IndicatorBounds bounds;

    IndicatorWidget(Indicators indicators, Registry registry, IndicatorBounds bounds) {
        this.indicators = indicators;
        this.registry = registry;
        this.bounds = bounds;
    }

    void of(CaseFile file, Actor actor, Map<String, Object> shown) {
        if (!Indicators.forReader(file, actor)) {
            return;
        }
        List<Indicator> found = new ArrayList<>(indicators.of(file.id(), actor));
        registry.activity(file.id(), bounds.burstDays()).ifPresent(activity -> of(file, activity, found));
        found.sort(Comparator.comparing(Indicator::kind));
        shown.put("indicators", found);
    }

    private void of(CaseFile file, EntityActivity activity, List<Indicator> found) {
        if (activity.recent() >= bounds.burstFilings()) {
            found.add(hint(Kind.BURST, activity.recent(), bounds.burstDays(), bounds.burstFilings()));
        }
        Integer staff = activity.researchStaff();
        if (staff != null && activity.ofYear() > (long) staff * bounds.filingsPerResearcher()) {
            found.add(hint(Kind.FILINGS_PER_RESEARCHER, activity.ofYear(), staff, bounds.filingsPerResearcher()));
        }
        if (activity.establishedOn() != null
                && activity.establishedOn().plusMonths(bounds.newMonths()).isAfter(file.filedOn())) {
            found.add(hint(Kind.NEW_ENTITY, activity.establishedOn().toString(), bounds.newMonths()));
        }
    }

    private static Indicator hint(Kind kind, Object... figures) {
        return new Indicator(kind, List.of(figures), List.of());
    }
}
