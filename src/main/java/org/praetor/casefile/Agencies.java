package org.praetor.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Company;
import org.praetor.account.Organisations;
import org.springframework.stereotype.Component;

/**
 * Whether an agency that was entered for a party still acts for it. The authority of today counts, not that of the day of
 * filing: who was dismissed sees nothing more.
 */
@Component
class Agencies {

    private final Organisations organisations;
    private final Clock clock;

    Agencies(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A party without a company here has nobody who could end the authority; its agency goes on. */
    boolean actsFor(String agencyId, @Nullable String companyId) {
        return companyId == null || organisations.actsFor(agencyId, companyId, LocalDate.now(clock));
    }

    /** Companies the agency acts for today. */
    List<String> clients(String agencyId) {
        return organisations.clients(agencyId, LocalDate.now(clock)).stream()
                .map(Company::id)
                .toList();
    }
}
