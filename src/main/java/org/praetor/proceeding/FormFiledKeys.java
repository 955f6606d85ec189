package org.praetor.proceeding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praetor.casefile.CaseFile;
import org.praetor.examination.Examinations;
import org.praetor.examination.FiledKeys;
import org.springframework.stereotype.Component;

/** Fields of the case's forms whose vocabulary key begins with {@code filed.}. */
@Component
class FormFiledKeys implements FiledKeys {

    private final Proceedings proceedings;

    FormFiledKeys(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public Set<String> of(CaseFile file) {
        Stream<Proceeding.Step> steps =
                proceedings.find(file.proceeding()).stream().flatMap(proceeding -> proceeding.steps().stream());
        return steps.flatMap(step -> proceedings.form(file.id(), step.id()).fields().stream())
                .map(field -> field.properties().getOrDefault("vocabulary", ""))
                .filter(key -> key.startsWith(Examinations.FILED))
                .map(key -> key.substring(Examinations.FILED.length()))
                .collect(Collectors.toSet());
    }
}
