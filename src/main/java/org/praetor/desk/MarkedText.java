package org.praetor.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.ExaminedText;

/** The text of a round cut at the spans of its findings, so that a page can mark them. */
record MarkedText(List<MarkedPart> parts) {

    /** One part, e.g. {@code CLAIMS}, as runs in order. */
    record MarkedPart(String part, List<Run> runs) {}

    /** A run of text; {@code finding} when it is marked. */
    record Run(String text, @Nullable CaseFinding finding) {}

    static MarkedText of(ExaminedText text, List<CaseFinding> findings) {
        return new MarkedText(text.parts().stream()
                .map(part -> new MarkedPart(part.part(), runs(part, findings)))
                .toList());
    }

    private static List<Run> runs(ExaminedText.PartText part, List<CaseFinding> findings) {
        List<CaseFinding> marks = findings.stream()
                .filter(finding -> finding.part().equals(part.part()) && finding.start() >= 0)
                .filter(finding -> finding.state() != CaseFinding.State.WAIVED)
                .sorted(Comparator.comparingInt(CaseFinding::start))
                .toList();
        List<Run> runs = new ArrayList<>();
        int position = 0;
        for (CaseFinding mark : marks) {
            int end = Math.min(mark.end(), part.text().length());
            if (mark.start() < position || mark.start() >= end) {
                continue;
            }
            runs.add(new Run(part.text().substring(position, mark.start()), null));
            runs.add(new Run(part.text().substring(mark.start(), end), mark));
            position = end;
        }
        runs.add(new Run(part.text().substring(position), null));
        return runs;
    }
}
