package org.praetor.form;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A parsed Camunda Form. Immutable; one per deployed schema. {@link FormParser} makes it.
 *
 * <p>{@code context} is what form-js calls the input data: known facts, prefilled values, option lists of {@code
 * valuesKey}; FEEL sees it. Values are in JSON shape: String, Boolean, BigDecimal, List, Map, null.
 */
public interface Form {

    /** Submit button whose value is the path of the dynamic list that gets one row more. */
    String ADD = "_add";

    /** Submit button whose value is the path of the row to drop, {@code applicants[1]}. */
    String REMOVE = "_remove";

    /** Submit button whose value is the id of the document that its file picker gives up. */
    String DROP = "_drop";

    /** Hidden inputs, one per field drawn: tells an unchecked box from a field that was not on the page. */
    String SHOWN = "_shown";

    /** {@code <proceeding>.<step>}. */
    String id();

    /** Every field that holds a value, in order of the schema. */
    List<FormField> fields();

    /** Labels, descriptions and texts as written, for the check of message keys. */
    Set<String> texts();

    /**
     * Binds what a browser sent (name → values) and checks it; never throws for bad input. Parameters of hidden,
     * read-only and unknown fields are ignored. A field that its page did not show, and that the answers reveal, is
     * reported as {@code form.error.revealed}, so that nothing is submitted unseen.
     */
    Bound bind(Map<String, ? extends List<String>> parameters, Map<String, Object> context);

    /** Checks values that are in JSON shape already: a draft at filing, a program's submission. */
    Bound check(Map<String, Object> values, Map<String, Object> context);

    /** The form as shown: with values and visibility. */
    default FormView view(Map<String, Object> values, Map<String, Object> context) {
        return view(values, context, List.of());
    }

    /** The form as shown again, with the errors of {@link Bound}. */
    FormView view(Map<String, Object> values, Map<String, Object> context, List<FieldError> errors);

    /** One top-level component as a form of its own: a page of the filing wizard. The others' values belong in context. */
    Form page(String componentId);
}
