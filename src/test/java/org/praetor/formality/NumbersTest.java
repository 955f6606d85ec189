package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumbersTest {

    @Test
    void each_run_of_digits_is_one_number_and_a_point_parts_two() {
        String text = "12a，板3.45";
        Numbers numbers = new Numbers(text);
        assertThat(IntStream.range(0, numbers.size())
                        .mapToObj(number -> text.substring(numbers.start(number), numbers.past(number))))
                .containsExactly("12", "3", "45");
    }

    @Test
    void the_first_one_from_a_place_on_is_found_by_where_it_begins() {
        Numbers numbers = new Numbers("1板22板3");
        assertThat(IntStream.rangeClosed(0, 6).map(numbers::from)).containsExactly(0, 1, 1, 2, 2, 2, 3);
        assertThat(new Numbers("").from(0)).isZero();
    }

    @Test
    void there_may_be_any_number_of_them() {
        Numbers numbers = new Numbers("7，".repeat(5_000));
        assertThat(numbers.size()).isEqualTo(5_000);
        assertThat(numbers.start(4_999)).isEqualTo(9_998);
    }
}
