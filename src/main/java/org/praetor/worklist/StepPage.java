package org.praetor.worklist;

import org.praetor.casefile.CaseFile;
import org.praetor.form.FormView;

/**
 * A step as a page shows it.
 *
 * @param name of the step, in Chinese as the model has it
 * @param mayWork false when the form is only to be read
 * @param secret true when nothing of it is kept but by its receiver: it cannot be left half typed
 * @param usualLetter key of the letter that the model names first of those this step approves, "" without any: the one that is mostly sent
 */
public record StepPage(
        WorkItem item, CaseFile file, String name, FormView form, boolean mayWork, boolean secret, String usualLetter) {

    /** The same step with its form shown again. */
    public StepPage with(FormView again) {
        return new StepPage(item, file, name, again, mayWork, secret, usualLetter);
    }
}
