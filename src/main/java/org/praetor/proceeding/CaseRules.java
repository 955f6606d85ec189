package org.praetor.proceeding;

import org.praetor.clock.PeriodRules;
import org.praetor.clock.RuleTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of the version that a case runs on, for the clock room. */
@Component
class CaseRules implements RuleTable {

    private final Versions versions;
    private final ObjectProvider<Catalogue> catalogue;

    CaseRules(Versions versions, ObjectProvider<Catalogue> catalogue) {
        this.versions = versions;
        this.catalogue = catalogue;
    }

    @Override
    public PeriodRules of(String caseId) {
        return versions.ofCase(caseId).rules();
    }

    @Override
    public PeriodRules current() {
        return Deadlines.of(
                catalogue.getObject().all().stream().map(Deployed::folder).toList());
    }
}
