package org.praetor.registry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered entity (备案主体) or agency (代理机构) of a body.
 *
 * @param kind {@code entity} or {@code agency}
 * @param agencyCode five-digit code of an agency (R-REG-13), else null
 * @param fields fields of work of an entity (R-REG-02)
 * @param confirmedOn day on which CNIPA confirmed it (R-REG-08)
 */
public record RegistryEntry(
        String body,
        String kind,
        String uscc,
        String name,
        @Nullable String agencyCode,
        Set<String> fields,
        LocalDate confirmedOn,
        @Nullable LocalDate suspendedUntil,
        @Nullable LocalDate cancelledOn) {

    public RegistryEntry {
        fields = Set.copyOf(fields);
    }

    /** Cancelled beats suspended beats confirmed; a suspension ends by itself on its last day (R-DIS-02, R-DIS-03). */
    public String status(LocalDate on) {
        if (cancelledOn != null && !cancelledOn.isAfter(on)) {
            return "cancelled";
        }
        if (suspendedUntil != null && !suspendedUntil.isBefore(on)) {
            return "suspended";
        }
        return "confirmed";
    }
}
