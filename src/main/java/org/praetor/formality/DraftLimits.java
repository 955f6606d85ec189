package org.praetor.formality;

import java.util.stream.Stream;

/** More of anything than an application has: the rules compare claims with claims and figures with figures. */
final class DraftLimits {

    private static final int CLAIMS = 2_000;
    private static final int PARAGRAPHS = 20_000;
    private static final int HEADINGS = 500;
    private static final int FIGURES = 2_000;

    /** Characters of one claim or paragraph: forty times the longest of the published applications at hand. */
    private static final int LONGEST = 100_000;

    /** Of a text file, blank ones too. */
    private static final int LINES = 40_000;

    private DraftLimits() {}

    static void check(String text) throws Unreadable {
        within("too-many-paragraphs", text.lines().count(), LINES);
    }

    static void check(Draft draft) throws Unreadable {
        within("too-many-claims", draft.claims.size(), CLAIMS);
        within("too-many-paragraphs", draft.description.size() + draft.explanation.size(), PARAGRAPHS);
        within("too-many-paragraphs", draft.abstractLines.size(), PARAGRAPHS);
        long headings = draft.description.stream()
                .filter(line -> Headings.section(line).isPresent())
                .count();
        within("too-many-headings", headings, HEADINGS);
        within("too-many-figures", draft.drawings.size() + draft.views.size(), FIGURES);
        long longest = Stream.of(
                        draft.claims.stream().map(Draft.RawClaim::text),
                        draft.description.stream(),
                        draft.explanation.stream(),
                        draft.abstractLines.stream(),
                        Stream.of(draft.title, draft.titleLine))
                .flatMap(texts -> texts)
                .mapToLong(String::length)
                .max()
                .orElse(0);
        within("paragraph-too-long", longest, LONGEST);
    }

    private static void within(String reason, long found, int limit) throws Unreadable {
        if (found > limit) {
            throw new Unreadable(reason, found, limit);
        }
    }
}
