package org.praetor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Measures a piece of work against a baseline in the same run: both are warmed up, then done in turn, and the medians are
 * compared. Prints one line, {@code name value unit baseline ratio} and the time of one unit of each, and adds it to
 * {@code target/bench.txt}.
 */
public final class Bench {

    private static final int WARM_UP = 2;

    private Bench() {}

    /** Work that says how many units it did; it checks its own result, and a wrong one ends the run. */
    public interface Work {
        long run();
    }

    /**
     * @param name without blanks
     * @param unit of the value and of the baseline, per second
     * @param against what the baseline is
     */
    public static void compare(String name, String unit, int repeats, Work work, Work baseline, String against) {
        compare(name, unit, repeats, work, baseline, against, System::nanoTime);
    }

    /** The same in processor time of this thread, for work of one thread: what else runs counts little. */
    public static void compareOnOneCore(
            String name, String unit, int repeats, Work work, Work baseline, String against) {
        compare(
                name,
                unit,
                repeats,
                work,
                baseline,
                against,
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    private static void compare(
            String name, String unit, int repeats, Work work, Work baseline, String against, LongSupplier clock) {
        for (int round = 0; round < WARM_UP; round++) {
            rate(work, clock);
            rate(baseline, clock);
        }
        double[] values = new double[repeats];
        double[] baselines = new double[repeats];
        for (int round = 0; round < repeats; round++) {
            values[round] = rate(work, clock);
            baselines[round] = rate(baseline, clock);
        }
        report(name, unit, median(values), median(baselines), against);
    }

    private static double rate(Work work, LongSupplier clock) {
        long began = clock.getAsLong();
        long done = work.run();
        return done * 1e9 / (clock.getAsLong() - began);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** One line of a value that was measured elsewhere. */
    public static void report(String name, String unit, double value, double baseline, String against) {
        String line = String.format(
                Locale.ROOT,
                "bench %-28s %10.1f %-9s %10.1f %8.3f  (%.3f ms against %.3f ms; baseline: %s)",
                name,
                value,
                unit,
                baseline,
                value / baseline,
                1_000 / value,
                1_000 / baseline,
                against);
        System.out.println(line);
        try {
            Files.writeString(
                    Path.of("target", "bench.txt"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
