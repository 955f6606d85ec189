package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praetor.formality.Description.SectionKind;
import org.praetor.formality.SignRules.Place;

/**
 * FE-DSC-08 where the description has a list of signs: the list itself, a listed part with another sign, a sign that is not listed, a listed sign that the text never uses.
 * What is certain is a defect; lists are often short of a part of minor weight, and a name may begin before the letters that the list has: people look.
 */
final class ListedSigns {

    /** Letters behind which a name begins: 将横杆6, 所述横杆6; behind others it may be the name of another part, 上横杆6. */
    private static final Letters BEGINNING = Letters.of("述将把的和与及或由从在向对该经使过于至到以为是被用当出开有住起入");

    /** So many times as often the listed sign stands with the name: then the other one is a slip. */
    private static final int FAR_MORE = 3;

    private static final int FEW = 3;

    private final Examination examination;
    private final List<Place> places;
    private final SignTable table;
    private final Map<String, String> names;
    private final Map<String, String> signs;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Integer> right = new HashMap<>();
    private final Map<String, Integer> strayed = new HashMap<>();

    ListedSigns(Examination examination, List<Place> places) {
        this.examination = examination;
        this.places = places;
        table = examination.signs();
        names = table.names();
        signs = table.signs();
    }

    void check() {
        count();
        inTheList();
        againstTheList();
        unused();
    }

    /** How often each listed part carries its own sign, and each other one. */
    private void count() {
        for (Place place : places) {
            String name = known(place);
            if (!name.isEmpty()) {
                if (table.has(place.word())) {
                    right.merge(name, 1, Integer::sum);
                } else {
                    strayed.merge(name + place.word().sign(), 1, Integer::sum);
                }
            }
        }
    }

    /** One sign for two parts in the list itself. */
    private void inTheList() {
        Set<SignTable.Row> seen = new HashSet<>();
        for (SignTable.Row row : table.rows()) {
            String first = names.getOrDefault(row.sign(), row.name());
            if (seen.add(row) && !alike(first, row.name())) {
                find(Severity.E, row, "list", row.sign(), first, row.name());
            }
        }
    }

    private void againstTheList() {
        Set<String> said = new HashSet<>();
        List<Place> unlisted = new ArrayList<>();
        for (Place place : places) {
            SignedWord word = place.word();
            String name = known(place);
            String other = names.getOrDefault(word.sign(), "");
            if (!other.isEmpty()) {
                if (!name.isEmpty() && !alike(name, other) && said.add(name + word.sign())) {
                    String own = signs.getOrDefault(name, "");
                    SignRules.find(examination, Severity.E, "", place, name, word.sign(), own, other);
                }
            } else if (!variant(word.sign())) {
                if (!name.isEmpty() && begins(word, name)) {
                    if (said.add(name + word.sign())) {
                        strayed(place, name);
                    }
                } else if (said.add(word.sign())) {
                    unlisted.add(place);
                }
            }
        }
        unlisted(unlisted);
    }

    /** A few one by one; many say once that the list is not complete. */
    private void unlisted(List<Place> unlisted) {
        boolean few = unlisted.size() <= FEW;
        for (Place place : few ? unlisted : unlisted.subList(0, 1)) {
            String variant = few ? "unlisted" : "incomplete";
            String last = place.word().key();
            String sign = place.word().sign();
            SignRules.find(examination, Severity.W, variant, place, last, sign, unlisted.size());
        }
    }

    /** A listed part with a sign that no part of the list has. */
    private void strayed(Place place, String name) {
        String sign = place.word().sign();
        int often = strayed.getOrDefault(name + sign, 0);
        boolean slip = right.getOrDefault(name, 0) >= often * FAR_MORE;
        String own = signs.getOrDefault(name, "");
        SignRules.find(examination, slip ? Severity.E : Severity.W, "stray", place, name, sign, own);
    }

    /** 3a where the list has 3: a part of the part. */
    private boolean variant(String sign) {
        int digits = Letters.pastDigits(sign, 0);
        return digits < sign.length() && names.containsKey(sign.substring(0, digits));
    }

    private static boolean begins(SignedWord word, String name) {
        int before = word.name().length() - name.length();
        return before == 0 || BEGINNING.has(word.name().charAt(before - 1));
    }

    /** Listed signs that stand nowhere outside the list, in a text that uses signs. */
    private void unused() {
        if (right.isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        examination.application().description().sections().stream()
                .filter(section -> section.kind() != SectionKind.FIGURES)
                .flatMap(section -> section.paragraphs().stream())
                .filter(paragraph -> table.rows().stream()
                        .noneMatch(row -> row.paragraph().equals(String.valueOf(paragraph.number()))))
                .forEach(paragraph -> numbers(paragraph.text(), used));
        Set<String> said = new HashSet<>();
        for (SignTable.Row row : table.rows()) {
            if (!used.contains(row.sign()) && said.add(row.sign())) {
                find(Severity.I, row, "unused", row.sign(), row.name());
            }
        }
    }

    /** Every number, with and without the letter behind it. */
    private static void numbers(String text, Set<String> numbers) {
        for (int at = 0; at < text.length(); at++) {
            if (Letters.digit(text.charAt(at))) {
                int past = Letters.pastDigits(text, at);
                numbers.add(text.substring(at, past));
                if (past < text.length() && Letters.latin(text.charAt(past))) {
                    numbers.add(text.substring(at, past + 1));
                }
                at = past - 1;
            }
        }
    }

    private void find(Severity severity, SignTable.Row row, String variant, Object... arguments) {
        examination.find(severity, Part.DESCRIPTION, row.paragraph(), row.start(), row.end(), variant, arguments);
    }

    /** The longest name of the list on which a word ends; "" when there is none. */
    private String known(Place place) {
        return known.computeIfAbsent(place.word().name(), word -> {
            for (int from = 0; from <= word.length() - 2; from++) {
                if (signs.containsKey(word.substring(from))) {
                    return word.substring(from);
                }
            }
            return "";
        });
    }

    /** 弹簧 and 左弹簧 may be the same part. */
    private static boolean alike(String name, String other) {
        return name.contains(other) || other.contains(name);
    }
}
