package org.praetor.formality;

import org.jspecify.annotations.Nullable;

/**
 * One drawing (附图).
 *
 * @param label "图1", "图6A"; "" where the source does not print it as text
 * @param picture null when the source names a picture that is not in the files, or draws it without one
 */
public record Drawing(String label, @Nullable Picture picture) {}
