package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-NUM-10: classes and addresses; numbers with check digits are tested in their own room. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {

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
