package org.praetor.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an entity files and what it told of itself when it was registered.
 *
 * @param recent its requests in the days up to the filing of this case, this one included
 * @param ofYear its requests of the calendar year up to this filing
 * @param researchStaff as its registration states it; null when no registration of this house does
 * @param establishedOn the same
 */
public record EntityActivity(
        int recent,
        int ofYear,
        @Nullable Integer researchStaff,
        @Nullable LocalDate establishedOn) {}
