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

    /** Days on which this body is closed although they are working days. */
    Set<LocalDate> closures(String bodyId);

    /** PNG of the body's electronic seal, where it has one. */
    Optional<byte[]> seal(String bodyId);

    Optional<Company> company(String companyId);

    Optional<Company> companyByUscc(String uscc);
}
