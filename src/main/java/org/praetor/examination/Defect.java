package org.praetor.examination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A substantive defect as the examiner holds it in a round.
 *
 * @param name the ground in Chinese, as letters print it: 创造性
 * @param claims {@code 1-3、5}; empty when it concerns the description
 * @param obvious whether it is raised with the applicant; what is not obvious stays in the house (domain.md §6)
 */
public record Defect(
        String id,
        int round,
        Ground ground,
        String name,
        String claims,
        List<Citation> citations,
        String reasons,
        boolean obvious,
        String by) {

    public Defect {
        citations = List.copyOf(citations);
    }

    /** What a document discloses, and where: a hit as it stood when the defect was written. */
    public record Citation(
            String hit,
            int number,
            String document,
            String country,
            @Nullable LocalDate published,
            String passage) {

        /** Number with its country, which many numbers begin with already: CN101234567A. */
        public String named() {
            return Hit.named(country, document);
        }
    }
}
