package org.praetor.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsccTest {

    @Test
    void the_vector_of_the_rule_book_has_check_character_R() {
        assertThat(Uscc.valid("91310000MA1FL0001R")).isTrue();
        assertThat(Uscc.valid("91310000MA1FL0001Q")).isFalse();
    }

    @Test
    void two_neighbours_swapped_are_noticed() {
        assertThat(Uscc.valid("91310000AM1FL0001R")).isFalse();
    }

    @Test
    void letters_outside_the_alphabet_and_other_lengths_are_refused() {
        assertThat(Uscc.valid("9131000OMA1FL0001R")).isFalse();
        assertThat(Uscc.valid("91310000MA1FL0001")).isFalse();
        assertThat(Uscc.valid("")).isFalse();
    }

    @Test
    void full_width_and_lower_case_are_understood() {
        assertThat(Uscc.normalise("９１310000 ma1fl0001r")).isEqualTo("91310000MA1FL0001R");
    }
}
