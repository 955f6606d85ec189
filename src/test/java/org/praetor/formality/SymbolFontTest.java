package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SymbolFontTest {

    @ParameterizedTest
    @CsvSource({
        "Symbol, 61, α",
        "Symbol, F061, α",
        "Symbol, f062, β",
        "Arial, 61, a",
        "Arial, 20, ' '",
        "Arial, 1F, \uFFFD",
        "Arial, D7FF, \uD7FF",
        "Arial, D800, \uFFFD",
        "Arial, E000, \uFFFD",
        "Arial, F061, \uFFFD",
        "Arial, F8FF, \uFFFD",
        "Symbol, xyz, \uFFFD",
        "Symbol, 12345, \uFFFD"
    })
    void a_place_in_the_font_is_the_letter_it_shows(String font, String code, String letter) {
        assertThat(SymbolFont.text(font, code)).isEqualTo(letter);
    }

    @Test
    void without_a_code_or_a_font_it_is_not_known_or_plain() {
        assertThat(SymbolFont.text("Symbol", null)).isEqualTo("\uFFFD");
        assertThat(SymbolFont.text(null, "41")).isEqualTo("A");
    }
}
