package org.praetor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, once, and in a shape that MessageFormat can print. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final Map<String, Properties> chinese = Sources.bundles(false);
    private final Map<String, Properties> english = Sources.bundles(true);

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach(
                (file, texts) -> assertThat(new TreeSet<>(english.get(file).stringPropertyNames()))
                        .as("English keys of %s", file)
                        .isEqualTo(new TreeSet<>(texts.stringPropertyNames())));
    }

    @Test
    void a_key_has_one_text() {
        List<String> faults = new ArrayList<>();
        for (Map<String, Properties> language : List.of(chinese, english)) {
            Map<String, String> home = new HashMap<>();
            language.forEach((file, texts) -> texts.stringPropertyNames().forEach(key -> {
                String other = home.put(key, file);
                if (other != null) {
                    faults.add(key + " stands in " + other + " and in " + file);
                }
            }));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void no_text_is_empty_and_each_can_be_printed() {
        List<String> faults = new ArrayList<>();
        for (Map<String, Properties> language : List.of(chinese, english)) {
            language.forEach((file, texts) -> texts.forEach((key, text) ->
                    judge((String) text).forEach(fault -> faults.add(file + " " + key + ": " + fault + ": " + text))));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void both_languages_use_the_same_values() {
        List<String> faults = new ArrayList<>();
        chinese.forEach((file, texts) -> texts.forEach((key, text) -> {
            String other = english.get(file).getProperty((String) key, "");
            if (!places((String) text).equals(places(other))) {
                faults.add(key + ": " + text + " | " + other);
            }
        }));
        assertThat(faults).isEmpty();
    }

    private static List<String> judge(String text) {
        List<String> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add("is empty");
        }
        if (!PLACE.matcher(text).find()) {
            return faults;
        }
        if (LONE_APOSTROPHE.matcher(text).find()) {
            faults.add("a single apostrophe hides what follows; write two");
        }
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
        return faults;
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }
}
