package org.praetor.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A party of a case.
 *
 * @param role party role of the proceeding ({@code applicant}, {@code claimant}, {@code respondent})
 * @param companyId its company in this system, or null for a party without account
 * @param agencyId the agency that acts for it, or null
 */
public record CaseParty(
        String id,
        String caseId,
        String role,
        String name,
        @Nullable String companyId,
        @Nullable String agencyId,
        int position) {}
