package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to exhaust the rules on claims end in time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimEffortTest {

    /** CPU time, so that a busy machine does not count; ten times what is usual. */
    private static final Duration ENDLESS = Duration.ofSeconds(20);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如前述任一权利要求所述的板，其特征在于，所述芯层有网。",
                "根据权利要求1-9999中任一项所述的板，其特征在于，还包括网。",
                "一种板，其特征在于，包括芯层、面层、背层、网。",
                "所述所述所述该该该第一第二(1)(2)（",
                "权利要求1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16、17、18、19、20",
                "1-2mm3-4mm5～6℃7至8",
                "((((（（（（[[[["
            })
    void a_hundred_thousand_letters_of_anything_are_examined_in_time(String piece) {
        int claims = 2_000;
        Draft many = new Draft();
        for (int number = 1; number <= claims; number++) {
            many.claims.add(new Draft.RawClaim(number, number + ".", piece + number));
        }
        Draft one = new Draft();
        one.claims.add(new Draft.RawClaim(1, "1.", piece.repeat(200_000 / piece.length())));
        one.description.add(piece.repeat(200_000 / piece.length()));
        for (Draft draft : List.of(many, one)) {
            long start = THREADS.getCurrentThreadCpuTime();
            new FormalExaminer().examine(draft.application(), new Context(PatentKind.INVENTION, Texting.TODAY, null));
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                    .isLessThan(ENDLESS);
        }
    }
}
