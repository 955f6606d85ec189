package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What unpacking may cost, at its limits. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BudgetTest {

    private static final int SMALL = 4 << 20;

    @Test
    void entries_are_counted_over_all_packages() throws Unreadable {
        Budget budget = new Budget(limits(2, 10, 10, 1), 10);
        budget.entry();
        budget.entry();
        refused("too-many-entries", budget::entry);
    }

    @Test
    void one_entry_and_all_together_have_their_limits() throws Exception {
        Budget budget = new Budget(limits(9, 10, 15, 100), 10);
        assertThat(read(budget, 10)).hasSize(10);
        assertThat(read(budget, 5)).hasSize(5);
        refused("bomb", () -> read(budget, 1));
        refused("entry-too-large", () -> read(new Budget(limits(9, 10, 15, 100), 10), 11));
    }

    @Test
    void what_grows_beyond_its_ratio_is_refused_once_it_is_no_longer_small() throws Exception {
        int all = 64 << 20;
        assertThat(read(new Budget(limits(9, all, all, 2), 1), SMALL)).hasSize(SMALL);
        refused("bomb", () -> read(new Budget(limits(9, all, all, 2), 1), SMALL + 1));
        assertThat(read(new Budget(limits(9, all, all, 2), SMALL), 2 * SMALL)).hasSize(2 * SMALL);
        refused("bomb", () -> read(new Budget(limits(9, all, all, 2), SMALL), 2 * SMALL + 2));
    }

    private static ReadingLimits limits(int entries, long file, long unpacked, int ratio) {
        return new ReadingLimits(1, file, entries, unpacked, ratio, 1, 1, 1, 1, 1);
    }

    private static byte[] read(Budget budget, int length) throws IOException, Unreadable {
        return budget.read(new ByteArrayInputStream(new byte[length]));
    }

    private static void refused(String reason, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
