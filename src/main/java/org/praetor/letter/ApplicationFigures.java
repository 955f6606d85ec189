package org.praetor.letter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.praetor.examination.ExaminedText;

/** Counts what fees depend on, from the examined text and the request. */
final class ApplicationFigures {

    private static final Pattern CLAIM = Pattern.compile("(?m)^\\s*\\d{1,3}\\s*[.．、]");

    private ApplicationFigures() {}

    static Optional<PaymentSheet.Figures> of(String kind, Optional<ExaminedText> text, Map<String, Object> vocabulary) {
        if (text.isEmpty() || !List.of("invention", "utility-model", "design").contains(kind)) {
            return Optional.empty();
        }
        int claims = text.get().parts().stream()
                .filter(part -> part.part().equalsIgnoreCase("claims"))
                .mapToInt(part -> (int) CLAIM.matcher(part.text()).results().count())
                .sum();
        int priorities = vocabulary.get("priorities") instanceof List<?> list ? list.size() : 0;
        return Optional.of(new PaymentSheet.Figures(
                kind,
                claims,
                number(vocabulary.get("descriptionPages")),
                priorities,
                number(vocabulary.get("feeReduction")).orElse(0)));
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
