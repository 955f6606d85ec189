package org.praetor.form;

import java.util.List;
import java.util.Map;

/**
 * Result of binding.
 *
 * @param values what was typed, in JSON shape, hidden fields left out; also when there are errors
 * @param errors by field path; empty when the submission is good
 * @param decisions values of fields with the property {@code decision}: the process variables
 * @param vocabulary values by vocabulary key
 */
public record Bound(
        Map<String, Object> values,
        List<FieldError> errors,
        Map<String, Object> decisions,
        Map<String, Object> vocabulary) {

    public boolean good() {
        return errors.isEmpty();
    }
}
