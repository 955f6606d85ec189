package org.praetor.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-NUM-06, 08, 09: the golden vectors of the rule book and their neighbours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({"200310102344,5", "202610123456,X", "202310000001,5"})
    void an_application_number_ends_in_its_check_digit(String digits, String check) {
        assertThat(Identifiers.applicationCheckDigit(digits)).isEqualTo(check.charAt(0));
        assertThat(Identifiers.applicationNumber(digits + "." + check)).isTrue();
        assertThat(Identifiers.applicationNumber(digits + check)).isTrue();
        String others = "0123456789X".replace(check, "");
        others.chars()
                .forEach(c -> assertThat(Identifiers.applicationNumber(digits + "." + (char) c))
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"200340102344.5", "20031010234.5", "ZL200310102344.5", "200310102344.x", ""})
    void what_is_no_application_number_is_refused(String value) {
        assertThat(Identifiers.applicationNumber(value)).isFalse();
    }

    @Test
    void a_unified_social_credit_code_ends_in_its_check_character() {
        assertThat(Identifiers.creditCode("91310000MA1FL0001R")).isTrue();
        "0123456789ABCDEFGHJKLMNPQTUWXY"
                .chars()
                .forEach(c -> assertThat(Identifiers.creditCode("91310000MA1FL0001" + (char) c))
                        .isFalse());
        assertThat(Identifiers.creditCode("91310000MA1FL0001r")).isFalse();
        assertThat(Identifiers.creditCode("91310000MA1FI0001R")).isFalse();
        assertThat(Identifiers.creditCode("91310000MA1FL0001")).isFalse();
        assertThat(Identifiers.creditCode("91310000MA1FL0010R")).isFalse();
    }

    @Test
    void a_resident_id_ends_in_its_check_digit_and_holds_a_day_of_birth() {
        assertThat(Identifiers.residentId("11010519491231002X")).isTrue();
        "0123456789"
                .chars()
                .forEach(c -> assertThat(Identifiers.residentId("11010519491231002" + (char) c))
                        .isFalse());
        assertThat(Identifiers.residentId("11010519491331002X")).isFalse();
        assertThat(Identifiers.residentId("11010519491231002x")).isFalse();
    }
}
