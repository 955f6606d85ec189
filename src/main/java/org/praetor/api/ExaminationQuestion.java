package org.praetor.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.PatentKind;

/**
 * What is asked of a file: as what kind and by the rules of which day it is examined.
 *
 * @param kind null: as the file says
 * @param filedOn today where nothing is said
 */
record ExaminationQuestion(@Nullable PatentKind kind, LocalDate filedOn) {

    /** An entry that is not understood; the key's last piece is {@code code}. */
    record Mistake(String field, String code, List<Object> arguments) {}

    /** What was understood; of no use when there are faults. */
    record Parsed(ExaminationQuestion question, List<Mistake> faults) {}

    /** @param kind "" if nothing is said, as {@code filedOn} */
    static Parsed parse(String kind, String filedOn, Clock clock) {
        List<Mistake> faults = new ArrayList<>();
        Optional<PatentKind> known = kind(kind);
        if (!kind.isBlank() && known.isEmpty()) {
            faults.add(new Mistake("kind", "unknown-kind", List.of(kind)));
        }
        LocalDate day = LocalDate.now(clock);
        try {
            day = filedOn.isBlank() ? day : LocalDate.parse(filedOn);
        } catch (DateTimeParseException e) {
            faults.add(new Mistake("filed-on", "not-a-date", List.of(filedOn)));
        }
        return new Parsed(new ExaminationQuestion(known.orElse(null), day), faults);
    }

    /** {@code utility-model}. */
    static String name(PatentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its name or what people call it; also {@code invention-application} and {@code invention-grant}, as collections of documents call them. */
    static Optional<PatentKind> kind(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replaceFirst("-(?:application|grant)$", "")
                .replaceFirst("专利(?:申请)?$", "");
        return switch (plain) {
            case "invention", "发明" -> Optional.of(PatentKind.INVENTION);
            case "utility-model", "utility", "um", "实用新型" -> Optional.of(PatentKind.UTILITY_MODEL);
            case "design", "外观设计", "外观" -> Optional.of(PatentKind.DESIGN);
            default -> Optional.empty();
        };
    }
}
