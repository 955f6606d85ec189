package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-NUM-06, 08, 09, 10: the golden vectors of the rule book and their neighbours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {

    @ParameterizedTest
    @CsvSource({"200310102344,5", "202610123456,X", "202310000001,5"})
    void an_application_number_ends_in_its_check_digit(String digits, String check) {
        assertThat(Checks.applicationCheckDigit(digits)).isEqualTo(check.charAt(0));
        assertThat(Checks.applicationNumber(digits + "." + check)).isTrue();
        assertThat(Checks.applicationNumber(digits + check)).isTrue();
        String others = "0123456789X".replace(check, "");
        others.chars()
                .forEach(c -> assertThat(Checks.applicationNumber(digits + "." + (char) c))
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"200340102344.5", "20031010234.5", "ZL200310102344.5", "200310102344.x", ""})
    void what_is_no_application_number_is_refused(String value) {
        assertThat(Checks.applicationNumber(value)).isFalse();
    }

    @Test
    void a_unified_social_credit_code_ends_in_its_check_character() {
        assertThat(Checks.uscc("91310000MA1FL0001R")).isTrue();
        "0123456789ABCDEFGHJKLMNPQTUWXY"
                .chars()
                .forEach(c ->
                        assertThat(Checks.uscc("91310000MA1FL0001" + (char) c)).isFalse());
        assertThat(Checks.uscc("91310000MA1FL0001r")).isFalse();
        assertThat(Checks.uscc("91310000MA1FI0001R")).isFalse();
        assertThat(Checks.uscc("91310000MA1FL0001")).isFalse();
        assertThat(Checks.uscc("91310000MA1FL0010R")).isFalse();
    }

    @Test
    void a_resident_id_ends_in_its_check_digit_and_holds_a_day_of_birth() {
        assertThat(Checks.residentId("11010519491231002X")).isTrue();
        "0123456789"
                .chars()
                .forEach(c -> assertThat(Checks.residentId("11010519491231002" + (char) c))
                        .isFalse());
        assertThat(Checks.residentId("11010519491331002X")).isFalse();
        assertThat(Checks.residentId("11010519491231002x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "G06F,true",
        "G06F 17/30,true",
        "G06F17/30,true",
        "I06F,false",
        "G06,false",
        "G06F 17,false",
        "G06F 17/3,false",
        "g06f,false"
    })
    void an_ipc_symbol_is_a_subclass_or_a_group(String value, boolean good) {
        assertThat(Checks.ipc(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"06-01,true", "6-01,false", "06-1,false", "06/01,false"})
    void a_locarno_class_is_two_pairs_of_digits(String value, boolean good) {
        assertThat(Checks.locarno(value)).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.cn,true",
        "a.b+c@sub.example.cn,true",
        "a@localhost,false",
        "a@@example.cn,false",
        "a example.cn,false"
    })
    void an_email_address_has_a_domain_with_a_point(String value, boolean good) {
        assertThat(Checks.email(value)).isEqualTo(good);
    }
}
