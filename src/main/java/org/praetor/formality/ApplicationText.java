package org.praetor.formality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application whose parts are given as texts, as drafting tools have them. Null means that the source says nothing of the part, an empty text that the part is empty.
 *
 * @param kind as the source says it
 * @param claims one text each, with or without its number in front
 * @param numbers printed numbers of the claims where they stand outside the texts; else empty
 * @param description one paragraph or heading a line; of a design the brief explanation (简要说明)
 * @param figures labels of the drawings ("图1"); "" for one without label
 */
public record ApplicationText(
        @Nullable PatentKind kind,
        @Nullable String title,
        @Nullable String abstractText,
        @Nullable List<String> claims,
        List<Integer> numbers,
        @Nullable String description,
        @Nullable List<String> figures) {

    public ApplicationText {
        claims = claims == null ? null : Collections.unmodifiableList(new ArrayList<>(claims));
        numbers = List.copyOf(numbers);
        figures = figures == null ? null : List.copyOf(figures);
    }
}
