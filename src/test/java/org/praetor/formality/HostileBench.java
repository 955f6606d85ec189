package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praetor.bench.Bench;

/** The dearest of the hostile files against the two seconds of processor time that each may cost: above 1 the bound is kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileBench {

    private static final long MILLISECONDS = 2_000;

    @TempDir
    Path folder;

    @Test
    void the_dearest() throws Exception {
        HostileRun.Seen dearest = HostileRun.of(HostileFiles.all(), folder).stream()
                .max(Comparator.comparing(HostileRun.Seen::cpu))
                .orElseThrow();
        Bench.report("hostile-dearest", "file/s", 1_000.0 / dearest.cpu(), 1_000.0 / MILLISECONDS, dearest.name());
        assertThat(dearest.cpu()).as(dearest.name()).isLessThanOrEqualTo(MILLISECONDS);
    }
}
