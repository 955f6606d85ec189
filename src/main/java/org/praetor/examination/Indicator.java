package org.praetor.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hint of abnormal filing (domain.md §5.5), for staff only. Its message is {@code desk.indicator.says.<kind>}.
 *
 * @param figures what the message tells: counts, then the bound that was reached
 * @param others the cases it speaks of, the most alike first, at most ten
 */
public record Indicator(Kind kind, List<Object> figures, List<Other> others) {

    public Indicator {
        figures = List.copyOf(figures);
        others = List.copyOf(others);
    }

    /** What was computed. */
    public enum Kind {
        /** Figures: cases, bound in per cent. */
        NEAR_DUPLICATE(1),
        /** Figures: requests, days, bound. */
        BURST(3),
        /** Figures: 字, bound. */
        CLAIM_LENGTH(4),
        /** Figures: features, bound. */
        CLAIM_FEATURES(4),
        /** Figures: requests of the year, research staff, bound per person. */
        FILINGS_PER_RESEARCHER(5),
        /** Figures: day of establishment, bound in months. */
        NEW_ENTITY(5),
        /** Figure of these three: cases of other applicants. */
        SAME_INVENTOR(6),
        SAME_PHONE(6),
        SAME_ADDRESS(6);

        private final int type;

        Kind(int type) {
            this.type = type;
        }

        /** Number of the statutory type: 规范申请专利行为的规定 第三条 (一) to (八). */
        public int type() {
            return type;
        }
    }

    /** What the other case has in common with this one. */
    public enum Relation {
        APPLICANT,
        AGENCY,
        NEITHER
    }

    /**
     * Another case of the body.
     *
     * @param percent estimated similarity of the claims, 0 where it is not the point
     * @param caseId null when the reader may not see the case; then {@code number} is null too
     */
    public record Other(
            Relation relation,
            int percent,
            @Nullable String caseId,
            @Nullable String number) {}
}
