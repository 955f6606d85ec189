package org.praetor.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TelephoneTest {

    @Test
    void the_spellings_of_a_landline_are_one() {
        assertThat(List.of(
                        "021-61234567",
                        "+86 21 6123 4567",
                        "0086-21-6123-4567",
                        "86-021-61234567",
                        "（021）61234567转801",
                        "021-61234567-801",
                        "+86-21-61234567-801",
                        "021-6123-4567",
                        "０２１－６１２３４５６７　分机801",
                        "021 61234567 ext. 12"))
                .extracting(Telephone::plain)
                .containsOnly("2161234567");
        assertThat(List.of("0512-6123-4567", "+86 512 61234567", "051261234567-8"))
                .extracting(Telephone::plain)
                .containsOnly("51261234567");
        assertThat(List.of("010-61234567", "+86 10 61234567"))
                .extracting(Telephone::plain)
                .containsOnly("1061234567");
    }

    @Test
    void the_spellings_of_a_mobile_are_one() {
        assertThat(List.of("13800000000", "138-0000-0000", "+86 138 0000 0000", "008613800000000", "8613800000000"))
                .extracting(Telephone::plain)
                .containsOnly("13800000000");
    }

    @Test
    void a_number_within_its_area_keeps_what_it_has() {
        assertThat(List.of("61234567", "6123-4567", "61234567-801"))
                .extracting(Telephone::plain)
                .containsOnly("61234567");
        assertThat(Telephone.plain("86123456")).isEqualTo("86123456");
        assertThat(Telephone.plain("无")).isEmpty();
    }
}
