package org.praetor.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bodies and companies, looked up by other rooms. */
public interface Organisations {

    /** A body by id; unknown ids are a fault of the caller. */
    Organisation body(String bodyId);

    List<Organisation> bodies();

    /** Units (处室) of a body, by name. */
    List<OrganisationUnit> units(String bodyId);

    /** Account id of the person at the head of the body. */
    Optional<String> head(String bodyId);

    /** Days on which this body is closed although they are working days. */
    Set<LocalDate> closures(String bodyId);

    /** PNG of the body's electronic seal, where it has one. */
    Optional<byte[]> seal(String bodyId);

    Optional<Company> company(String companyId);

    Optional<Company> companyByUscc(String uscc);

    /** Companies that an agency may act for on a day, by name. */
    List<Company> clients(String agencyId, LocalDate on);

    /** True when the agency holds the company's authority on that day. */
    boolean actsFor(String agencyId, String companyId, LocalDate on);
}
