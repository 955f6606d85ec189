package org.praetor.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What opens a case. The id was the draft's id, so that content already in the vault stays readable. */
public record NewCase(
        String id, String proceeding, String body, @Nullable String kind, String subject, LocalDate filedOn) {}
