package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than 150 hostile files ({@link HostileRun}): each gets an answer that says what is wrong, in bounded memory, and none reads, writes or calls outside. What each costs is
 * {@link HostileBench}'s to show: here only what would not come to an end fails.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileExamineTest {

    private static final long ENDLESS_MILLISECONDS = 10_000;

    @TempDir
    Path folder;

    @Test
    void every_one_is_answered_clearly_within_bounds_and_touches_nothing_else() throws Exception {
        Map<String, byte[]> hostile = HostileFiles.all();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(150);
        SoftAssertions all = new SoftAssertions();
        HostileRun.of(hostile, folder).forEach(one -> judge(one, all));
        all.assertAll();
    }

    private static void judge(HostileRun.Seen one, SoftAssertions all) {
        all.assertThat(one.cpu()).as("%s: milliseconds", one.name()).isLessThan(ENDLESS_MILLISECONDS);
        all.assertThat(one.outside()).as("%s: outside", one.name()).isEmpty();
        if (one.exit() == 2) {
            all.assertThat(one.answer().path("unreadable").asText())
                    .as("%s: says what is wrong and what to do", one.name())
                    .containsPattern("。[^。]+。?");
        } else {
            all.assertThat(one.answer().path("application").isObject())
                    .as("%s: read", one.name())
                    .isTrue();
        }
    }
}
