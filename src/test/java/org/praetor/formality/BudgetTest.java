package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.function.ObjIntConsumer;
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

    @Test
    void an_application_has_so_many_claims_paragraphs_headings_and_figures_at_most() throws Unreadable {
        atMost("too-many-claims", 2_000, (draft, count) -> {
            draft.claims.addAll(Collections.nCopies(count, new Draft.RawClaim(1, "1.", "一种板。")));
        });
        atMost("too-many-paragraphs", 20_000, (draft, count) -> {
            draft.description.addAll(Collections.nCopies(count - 1, "甲。"));
            draft.explanation.add("乙。");
        });
        atMost("too-many-paragraphs", 20_000, (draft, count) -> {
            draft.abstractLines.addAll(Collections.nCopies(count, "甲。"));
        });
        atMost("too-many-headings", 500, (draft, count) -> {
            draft.description.addAll(Collections.nCopies(count, "技术领域"));
            draft.description.add("甲。");
        });
        atMost("too-many-figures", 2_000, (draft, count) -> {
            draft.drawings.addAll(Collections.nCopies(count - 1, new Drawing("图1", null)));
            draft.views.add(Pictures.view(DesignRulesTest.picture("主视图", Color.BLACK)));
        });
    }

    @Test
    void one_text_has_a_hundred_thousand_letters_at_most_wherever_it_stands() throws Unreadable {
        atMost("paragraph-too-long", 100_000, (draft, count) -> draft.title = "板".repeat(count));
        atMost("paragraph-too-long", 100_000, (draft, count) -> draft.titleLine = "板".repeat(count));
        atMost("paragraph-too-long", 100_000, (draft, count) -> draft.description.add("板".repeat(count)));
        atMost("paragraph-too-long", 100_000, (draft, count) -> draft.explanation.add("板".repeat(count)));
        atMost("paragraph-too-long", 100_000, (draft, count) -> draft.abstractLines.add("板".repeat(count)));
        atMost("paragraph-too-long", 100_000, (draft, count) -> {
            draft.claims.add(new Draft.RawClaim(1, "1.", "板".repeat(count)));
        });
    }

    @Test
    void a_text_file_has_forty_thousand_lines_at_most() throws Unreadable {
        DraftLimits.check("\n".repeat(40_000));
        refused("too-many-paragraphs", () -> DraftLimits.check("\n".repeat(40_001)));
    }

    private static void atMost(String reason, int most, ObjIntConsumer<Draft> fill) throws Unreadable {
        Draft draft = new Draft();
        fill.accept(draft, most);
        DraftLimits.check(draft);
        Draft more = new Draft();
        fill.accept(more, most + 1);
        refused(reason, () -> DraftLimits.check(more));
    }
}
