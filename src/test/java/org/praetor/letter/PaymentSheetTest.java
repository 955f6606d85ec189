package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaymentSheetTest {

    @ParameterizedTest
    @CsvSource({
        "invention,     10,  30, 0,  0, 3450",
        "invention,     11,  30, 0,  0, 3600",
        "invention,     12,  31, 0,  0, 3800",
        "invention,     10, 300, 0,  0, 16950",
        "invention,     10, 301, 0,  0, 17050",
        "invention,     10,  30, 2,  0, 3610",
        "invention,     10,  30, 0, 85, 560",
        "invention,     10,  30, 0, 70, 1070",
        "invention,     12,  31, 0, 85, 910",
        "utility-model, 10,  30, 0,  0, 500",
        "utility-model, 13,  32, 0, 85, 625",
        "design,         0,   0, 0,  0, 500",
        "design,         0,   0, 0, 85, 75"
    })
    void the_sheet_adds_what_the_fee_table_says(
            String kind, int claims, int pages, int priorities, int reduction, String total) {
        PaymentSheet sheet =
                PaymentSheet.of(new PaymentSheet.Figures(kind, claims, OptionalInt.of(pages), priorities, reduction));
        assertThat(sheet.total()).isEqualByComparingTo(total);
        assertThat(sheet.complete()).isTrue();
        assertThat(sheet.lines()).allSatisfy(line -> assertThat(line.basis()).isNotBlank());
    }

    @Test
    void unknown_pages_make_an_incomplete_sheet_and_odd_reductions_are_refused() {
        assertThat(PaymentSheet.of(new PaymentSheet.Figures("invention", 1, OptionalInt.empty(), 0, 0))
                        .complete())
                .isFalse();
        assertThatThrownBy(() -> new PaymentSheet.Figures("invention", 1, OptionalInt.of(1), 0, 50))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
