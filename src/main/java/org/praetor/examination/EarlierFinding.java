package org.praetor.examination;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.praetor.formality.FindingMatch;
import org.praetor.formality.FindingMatch.Seen;

/** A finding that was adopted in the round before, and what the new text made of it. */
public record EarlierFinding(CaseFinding finding, Fate fate) {

    /** For the examiner's own findings, which no machine finds again, it says only whether the text at their place was changed. */
    public enum Fate {
        GONE,
        STILL_THERE,
        TEXT_CHANGED,
        TEXT_UNCHANGED
    }

    static Seen seen(CaseFinding finding) {
        return new Seen(
                finding.rule(),
                finding.part(),
                finding.place(),
                finding.excerpt(),
                Seen.says(finding.key(), finding.arguments()));
    }

    /**
     * @param earlier all findings of the round before
     * @param later what the machine finds in the new text
     */
    static List<EarlierFinding> of(
            List<CaseFinding> earlier, List<Seen> later, Optional<ExaminedText> was, ExaminedText now) {
        List<Integer> continued =
                FindingMatch.of(earlier.stream().map(EarlierFinding::seen).toList(), later);
        return IntStream.range(0, earlier.size())
                .filter(index -> earlier.get(index).state() == CaseFinding.State.ADOPTED)
                .mapToObj(index -> {
                    CaseFinding finding = earlier.get(index);
                    return new EarlierFinding(
                            finding,
                            finding.own()
                                    ? touched(finding, was, now)
                                    : continued.contains(index) ? Fate.STILL_THERE : Fate.GONE);
                })
                .toList();
    }

    private static Fate touched(CaseFinding finding, Optional<ExaminedText> was, ExaminedText now) {
        boolean same = finding.start() < 0
                ? Objects.equals(was.map(text -> text.hash(finding.part())).orElse(""), now.hash(finding.part()))
                : now.part(finding.part())
                        .filter(part -> compact(part.text()).contains(compact(finding.excerpt())))
                        .isPresent();
        return same ? Fate.TEXT_UNCHANGED : Fate.TEXT_CHANGED;
    }

    private static String compact(String text) {
        return text.replaceAll("\\s+|…$", "");
    }
}
