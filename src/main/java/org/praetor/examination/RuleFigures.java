package org.praetor.examination;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How often each formal rule hit and what examiners made of it, so that rules can be tuned; numbers only, no word of any text. */
public interface RuleFigures {

    /** Rules that hit in cases of the body since then, those most often waived first. */
    List<Line> of(String body, Instant since);

    /**
     * One rule. A defect counts once per case, in the round in which it was first found.
     *
     * @param hits all, with those that nobody decided on
     * @param grounds of those that were waived; less than {@code waived} where no ground was asked yet
     */
    record Line(String rule, long hits, long adopted, long waived, Map<CaseFinding.Ground, Long> grounds) {

        public Line {
            grounds = Map.copyOf(grounds);
        }

        public long open() {
            return hits - adopted - waived;
        }

        /** Percent waived of those decided on; 0 while none is. */
        public long share() {
            long decided = adopted + waived;
            return decided == 0 ? 0 : Math.round(100.0 * waived / decided);
        }
    }
}
