package org.praetor.formality;

/** More of anything than an application has: the rules compare claims with claims and figures with figures. */
final class DraftLimits {

    private static final int CLAIMS = 2_000;
    private static final int PARAGRAPHS = 20_000;
    private static final int HEADINGS = 500;
    private static final int FIGURES = 2_000;

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
    }

    private static void within(String reason, long found, int limit) throws Unreadable {
        if (found > limit) {
            throw new Unreadable(reason, found, limit);
        }
    }
}
