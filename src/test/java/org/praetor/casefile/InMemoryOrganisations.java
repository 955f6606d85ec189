package org.praetor.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praetor.account.Company;
import org.praetor.account.Organisation;
import org.praetor.account.OrganisationUnit;
import org.praetor.account.Organisations;

/** Agencies and their clients, for tests of the case file. */
final class InMemoryOrganisations implements Organisations {

    private final Set<List<String>> authorities = new HashSet<>();

    void empower(String agencyId, String companyId) {
        authorities.add(List.of(agencyId, companyId));
    }

    void revoke(String agencyId, String companyId) {
        authorities.remove(List.of(agencyId, companyId));
    }

    @Override
    public boolean actsFor(String agencyId, String companyId, LocalDate on) {
        return authorities.contains(List.of(agencyId, companyId));
    }

    @Override
    public List<Company> clients(String agencyId, LocalDate on) {
        return authorities.stream()
                .filter(authority -> authority.get(0).equals(agencyId))
                .map(authority -> new Company(authority.get(1), authority.get(1), "", false))
                .toList();
    }

    @Override
    public Organisation body(String bodyId) {
        throw new UnsupportedOperationException(bodyId);
    }

    @Override
    public List<Organisation> bodies() {
        return List.of();
    }

    @Override
    public List<OrganisationUnit> units(String bodyId) {
        return List.of();
    }

    @Override
    public Optional<String> head(String bodyId) {
        return Optional.empty();
    }

    @Override
    public Set<LocalDate> closures(String bodyId) {
        return Set.of();
    }

    @Override
    public Optional<byte[]> seal(String bodyId) {
        return Optional.empty();
    }

    @Override
    public Optional<Company> company(String companyId) {
        return Optional.empty();
    }

    @Override
    public Optional<Company> companyByUscc(String uscc) {
        return Optional.empty();
    }
}
