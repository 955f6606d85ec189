package org.praetor.examination;

import org.praetor.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which figures on an indicator speaks up; the house's own choice (P), {@code praetor.indicators.*}, see docs/indicators.md.
 *
 * @param similarity of claims, from which two cases count as near-duplicates; above 0, at most 1
 * @param compared cases of the same applicant or agency that a text is compared with, the newest first; and the most that are
 *     looked at for each thing they may have in common
 * @param claimLength 字 of an independent claim
 * @param claimFeatures features of an independent claim
 * @param burstFilings requests of one entity within {@code burstDays}
 * @param filingsPerResearcher requests of one entity in a year, for each of its registered research staff
 * @param newMonths months from its establishment in which an entity is new (R-REG-05 asks for a year)
 */
@Component
public record IndicatorBounds(
        double similarity,
        int compared,
        int claimLength,
        int claimFeatures,
        int burstFilings,
        int burstDays,
        int filingsPerResearcher,
        int newMonths) {

    public IndicatorBounds(
            @Value("${praetor.indicators.similarity:0.5}") double similarity,
            @Value("${praetor.indicators.compared:2000}") int compared,
            @Value("${praetor.indicators.claim-length:1200}") int claimLength,
            @Value("${praetor.indicators.claim-features:60}") int claimFeatures,
            @Value("${praetor.indicators.burst-filings:10}") int burstFilings,
            @Value("${praetor.indicators.burst-days:7}") int burstDays,
            @Value("${praetor.indicators.filings-per-researcher:2}") int filingsPerResearcher,
            @Value("${praetor.indicators.new-months:12}") int newMonths) {
        this.similarity = similarity;
        this.compared = positive("compared", compared);
        this.claimLength = positive("claim-length", claimLength);
        this.claimFeatures = positive("claim-features", claimFeatures);
        this.burstFilings = positive("burst-filings", burstFilings);
        this.burstDays = positive("burst-days", burstDays);
        this.filingsPerResearcher = positive("filings-per-researcher", filingsPerResearcher);
        this.newMonths = positive("new-months", newMonths);
        if (!(similarity > 0 && similarity <= 1)) {
            throw new StartRefused("praetor.indicators.similarity is " + similarity + "; it is above 0 and at most 1.");
        }
    }

    private static int positive(String name, int value) {
        if (value <= 0) {
            throw new StartRefused("praetor.indicators." + name + " is " + value + "; it is positive.");
        }
        return value;
    }
}
