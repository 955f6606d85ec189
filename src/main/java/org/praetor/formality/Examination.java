package org.praetor.formality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.Description.Paragraph;

/** One application under examination: what the rules read, and where they report. */
final class Examination {

    private static final int EXCERPT = 60;

    /** Findings of one rule; nobody reads more. */
    private static final int MOST = 500;

    /** Steps of one rule: many times what a long application needs. */
    private static final long EFFORT = 50_000_000;

    private final Application asRead;
    private final Application application;
    private final Context context;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Part, String> texts = new EnumMap<>(Part.class);
    private @Nullable ClaimGraph claims;
    private @Nullable List<PlainWords> claimWords;
    private @Nullable List<List<TermPhrase>> mentions;
    private @Nullable List<Paragraph> paragraphs;
    private @Nullable Numbers numbers;
    private @Nullable SignTable signs;
    private @Nullable Rule current;
    private int found;
    private long effort;

    Examination(Application application, Context context) {
        this.asRead = application;
        this.application = application.withoutEmptyClaims();
        this.context = context;
    }

    /** With the claims that have a number and no text. */
    Application asRead() {
        return asRead;
    }

    /** What the rules look at: claims without text are left to the one that counts them. */
    Application application() {
        return application;
    }

    Context context() {
        return context;
    }

    /** The claims with what they cite. */
    ClaimGraph claims() {
        if (claims == null) {
            claims = ClaimGraph.of(application.claims());
        }
        return claims;
    }

    /** The claims without what may differ between two mentions, in their order. */
    List<PlainWords> claimWords() {
        if (claimWords == null) {
            claimWords = application.claims().stream()
                    .map(claim -> PlainWords.of(claim.text()))
                    .toList();
        }
        return claimWords;
    }

    /** What each claim says to have been said. */
    List<List<TermPhrase>> mentions() {
        if (mentions == null) {
            mentions = claimWords().stream().map(TermPhrase::mentions).toList();
        }
        return mentions;
    }

    /** Of the description. */
    Numbers numbers() {
        if (numbers == null) {
            numbers = new Numbers(text(Part.DESCRIPTION));
        }
        return numbers;
    }

    /** Of the description, in its order. */
    List<Paragraph> paragraphs() {
        if (paragraphs == null) {
            paragraphs = application.description().paragraphs();
        }
        return paragraphs;
    }

    /** The description's list of signs; without rows when it has none. */
    SignTable signs() {
        if (signs == null) {
            signs = SignTable.of(application.description());
        }
        return signs;
    }

    String text(Part part) {
        return texts.computeIfAbsent(part, asRead::text);
    }

    /** Whether the running rule may take so many more steps; a text made to exhaust it is left to people. */
    boolean affords(long steps) {
        effort += steps;
        return effort <= EFFORT;
    }

    void run(Rule rule) {
        current = rule;
        found = 0;
        effort = 0;
        rule.check().look(this);
    }

    /** About a part as a whole. */
    void whole(Part part, String variant, Object... arguments) {
        find(severity(), part, "", -1, -1, variant, arguments);
    }

    /** A part that is not there: a defect of a whole set; of a source that holds only some parts, that nobody looked at it. */
    void missing(Part part, String name) {
        if (!context.unseen().contains(part)) {
            whole(part, name);
        } else if (part.text()) {
            add(Severity.I, part, "", -1, -1, name + ".not-given");
        }
    }

    /** About a span of a part's text. */
    void find(Part part, String place, int start, int end, String variant, Object... arguments) {
        find(severity(), part, place, start, end, variant, arguments);
    }

    void find(Severity severity, Part part, String place, int start, int end, String variant, Object... arguments) {
        if (start < 0 && context.unseen().contains(part)) {
            return;
        }
        add(severity, part, place, start, end, variant, arguments);
    }

    private void add(
            Severity severity, Part part, String place, int start, int end, String variant, Object... arguments) {
        Rule rule = rule();
        if (++found > MOST) {
            return;
        }
        String key = "formality." + rule.id() + (variant.isEmpty() ? "" : "." + variant);
        findings.add(new Finding(
                rule.id(),
                severity,
                part,
                place,
                start,
                end,
                excerpt(part, start, end),
                key,
                List.of(arguments),
                "formality." + rule.id() + ".suggestion",
                rule.basis(),
                application.pages().at(part, start)));
    }

    /** In the order of the parts, then of the text. */
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::part).thenComparingInt(Finding::start))
                .toList();
    }

    private String excerpt(Part part, int start, int end) {
        if (start < 0) {
            return "";
        }
        String text = text(part).substring(start, end).replace('\n', ' ');
        int length = Math.min(
                text.length(), text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length()))));
        return length < text.length() ? text.substring(0, length) + "…" : text;
    }

    private Severity severity() {
        return rule().severity();
    }

    private Rule rule() {
        if (current == null) {
            throw new IllegalStateException("no rule is running");
        }
        return current;
    }
}
