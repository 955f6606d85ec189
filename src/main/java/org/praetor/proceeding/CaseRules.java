package org.praetor.proceeding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.ModelException;
import org.praetor.clock.PeriodRule;
import org.praetor.clock.PeriodRules;
import org.praetor.clock.RuleChanges;
import org.praetor.clock.RuleTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rows of the version that a case runs on, for the clock room; changed ones go first. */
@Component
class CaseRules implements RuleTable {

    private final Versions versions;
    private final ObjectProvider<Catalogue> catalogue;
    private final RuleChanges changes;

    CaseRules(Versions versions, ObjectProvider<Catalogue> catalogue, RuleChanges changes) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.changes = changes;
    }

    @Override
    public PeriodRules of(String caseId) {
        return versions.ofCase(caseId).rules().after(changes.inForce());
    }

    @Override
    public Set<String> ofParties(String caseId) {
        return versions.ofCase(caseId).steps().values().stream()
                .map(Deployed.StepRules::step)
                .filter(step -> !step.staff())
                .flatMap(step -> step.rules().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public PeriodRules current() {
        List<Folder> folders =
                catalogue.getObject().all().stream().map(Deployed::folder).toList();
        return Deadlines.of(folders).after(changes.inForce());
    }

    @Override
    public List<PeriodRule> read(byte[] table) {
        List<PeriodRule> rows;
        try {
            rows = DeadlineRows.read(table);
        } catch (ModelException e) {
            throw new IllegalArgumentException("this is no DMN file: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no deadlines table in this file");
        }
        return rows;
    }
}
