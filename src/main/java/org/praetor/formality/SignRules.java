package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;
import org.praetor.formality.SignUses.Use;

/**
 * FE-DSC-08: the same part has the same sign everywhere in the description. Signs printed inside the drawings are not read, so the description is held against its own list of
 * signs; without a list, against itself: a part that nearly always carries one sign, and once that of another part.
 */
final class SignRules {

    static final List<Rule> ALL =
            List.of(Rule.of("FE-DSC-08", Severity.E, TECHNICAL, Statutes.RULES_21_2, SignRules::signs));

    private static final int USUAL = 3;
    private static final int AGAIN = 2;

    private SignRules() {}

    private static void signs(Examination examination) {
        List<Place> places = places(examination);
        SignUses uses = new SignUses(places.stream().map(Place::word));
        againstTheClaims(examination, places, uses);
        if (examination.signs().rows().isEmpty()) {
            againstItself(examination, places, uses);
        } else {
            new ListedSigns(examination, places).check();
        }
    }

    /** A word that carries a sign again and again, and shares no letter with the part that the claims give this sign: 气缸5 for 驱动件(5) may be meant. */
    private static void againstTheClaims(Examination examination, List<Place> places, SignUses uses) {
        Map<String, String> claimed = new HashMap<>();
        SignedWord.in(examination.text(Part.CLAIMS)).stream()
                .filter(SignedWord::bracketed)
                .forEach(word -> claimed.merge(word.sign(), word.key(), String::concat));
        Set<Use> others = new HashSet<>();
        uses.times().forEach((use, times) -> {
            String part = claimed.getOrDefault(use.sign(), "");
            if (times >= AGAIN && !part.isEmpty() && nothingShared(part, use.name())) {
                others.add(use);
            }
        });
        Map<Use, Integer> times = new HashMap<>();
        for (Place place : others.isEmpty() ? List.<Place>of() : places) {
            Use use = place.use();
            if (others.contains(use) && times.merge(use, 1, Integer::sum) == AGAIN) {
                String part = claimed.getOrDefault(use.sign(), "");
                String usual = part.substring(0, Math.min(2, part.length()));
                find(examination, Severity.W, "claimed", place, use.name(), use.sign(), usual);
            }
        }
    }

    private static boolean nothingShared(String part, String name) {
        for (int at = 0; at < name.length(); at++) {
            if (part.indexOf(name.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void againstItself(Examination examination, List<Place> places, SignUses uses) {
        Map<Use, String> others = new HashMap<>();
        uses.times().forEach((use, times) -> {
            String other = times == 1 ? uses.usualName(use.sign(), USUAL) : "";
            if (!other.isEmpty()
                    && !other.equals(use.name())
                    && !uses.usualSign(use.name(), USUAL).isEmpty()) {
                others.put(use, other);
            }
        });
        for (Place place : others.isEmpty() ? List.<Place>of() : places) {
            Use use = place.use();
            String other = others.getOrDefault(use, "");
            if (!other.isEmpty()) {
                String usual = uses.usualSign(use.name(), USUAL);
                find(examination, Severity.W, "", place, use.name(), use.sign(), usual, other);
            }
        }
    }

    /** Marks the last letters of the word with its sign. */
    static void find(
            Examination examination, Severity severity, String variant, Place place, String name, Object... others) {
        List<Object> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(others));
        examination.find(
                severity,
                Part.DESCRIPTION,
                String.valueOf(place.paragraph().number()),
                place.word().nameEnd() - name.length(),
                place.word().end(),
                variant,
                arguments.toArray());
    }

    /** Every signed word of the embodiments. */
    private static List<Place> places(Examination examination) {
        List<Place> places = new ArrayList<>();
        for (Section section : examination.application().description().sections(SectionKind.EMBODIMENT)) {
            for (Paragraph paragraph : section.paragraphs()) {
                SignedWord.in(examination.numbers(), paragraph.start(), paragraph.end())
                        .forEach(word -> places.add(new Place(paragraph, word)));
            }
        }
        return places;
    }

    /** A signed word and the paragraph it stands in. */
    record Place(Paragraph paragraph, SignedWord word) {

        Use use() {
            return Use.of(word);
        }
    }
}
