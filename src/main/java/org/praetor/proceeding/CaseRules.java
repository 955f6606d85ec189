package org.praetor.proceeding;

import org.praetor.clock.PeriodRules;
import org.praetor.clock.RuleTable;
import org.springframework.stereotype.Component;

/** The rows of the version that a case runs on, for the clock room. */
@Component
class CaseRules implements RuleTable {

    private final Versions versions;

    CaseRules(Versions versions) {
        this.versions = versions;
    }

    @Override
    public PeriodRules of(String caseId) {
        return versions.ofCase(caseId).rules();
    }
}
