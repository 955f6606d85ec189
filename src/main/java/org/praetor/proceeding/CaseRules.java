package org.praetor.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praetor.clock.PeriodRule;
import org.praetor.clock.RuleTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of the proceedings in use now, for the clock room. */
@Component
class CaseRules implements RuleTable {

    private final ObjectProvider<Catalogue> catalogue;

    CaseRules(ObjectProvider<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<PeriodRule> find(String rule, String variant, LocalDate on) {
        return rows().find(rule, variant, on);
    }

    @Override
    public List<PeriodRule> all() {
        return rows().all();
    }

    @Override
    public Set<String> keys() {
        return rows().keys();
    }

    private Deadlines rows() {
        return catalogue.getObject().deadlines();
    }
}
