package org.praetor.formality;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the application itself does not say.
 *
 * @param kind as declared by the applicant
 * @param filedOn selects the rules in force
 * @param request the request form (请求书), null when there is none yet: rules about it are then left out
 * @param unseen parts that the source cannot hold or says nothing of: that they are missing is no defect
 */
public record Context(
        PatentKind kind, LocalDate filedOn, @Nullable RequestForm request, Set<Part> unseen) {

    public Context {
        unseen = Set.copyOf(unseen);
    }

    /** Of a full set of files: what is missing is a defect. */
    public Context(PatentKind kind, LocalDate filedOn, @Nullable RequestForm request) {
        this(kind, filedOn, request, Set.of());
    }
}
