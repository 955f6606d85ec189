package org.praetor.form;

import java.util.Map;

/**
 * A parsed Camunda Form. Immutable; one per deployed schema.
 *
 * <p>Owned by the room form: {@code FormParser} makes it, refusing unsupported parts by name.
 */
public interface Form {

    /** {@code <proceeding>.<step>}. */
    String id();

    /** Binds what a browser sent (name → values) and checks it; never throws for bad input. */
    Bound bind(Map<String, ? extends java.util.List<String>> parameters, Map<String, Object> context);

    /** The form as shown: with values, errors and visibility. */
    FormView view(Map<String, Object> values, Map<String, Object> context);
}
