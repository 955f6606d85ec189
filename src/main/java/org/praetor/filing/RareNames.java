package org.praetor.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praetor.letter.LetterPress;
import org.springframework.stereotype.Component;

/** Says, while names are being typed, which characters letters cannot print and how that is handled. */
@Component
class RareNames {

    private final LetterPress press;

    RareNames(LetterPress press) {
        this.press = press;
    }

    Optional<WizardPage.Notice> in(Map<String, Object> typed) {
        List<String> rare = press.unprintable(typed.toString());
        return rare.isEmpty()
                ? Optional.empty()
                : Optional.of(new WizardPage.Notice("portal.filing.rare-characters", List.of(String.join("、", rare))));
    }
}
