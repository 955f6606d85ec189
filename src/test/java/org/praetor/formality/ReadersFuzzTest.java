package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Jazzer changes good files of every format, guided by the code it reaches, for ten minutes or {@code -Dpraetor.fuzz-seconds}; an exception, an endless loop or a span
 * outside its text ends the run and leaves the file in target/fuzz. What it learned stays there for the next run.
 */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadersFuzzTest {

    private static final long SECONDS = Long.getLong("praetor.fuzz-seconds", 600);
    private static final long GRACE_SECONDS = 120;
    private static final Path FOLDER = Path.of("target", "fuzz");

    @Test
    void no_reader_and_no_rule_breaks() throws Exception {
        Path seeds = seeds(FOLDER.resolve("seeds"));
        Path learned = Files.createDirectories(FOLDER.resolve("learned"));
        Path log = FOLDER.resolve("log.txt");
        Process fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzTarget.class.getName(),
                        "--instrumentation_includes=org.praetor.formality.**" + File.pathSeparator
                                + "org.apache.pdfbox.**" + File.pathSeparator + "org.apache.poi.hwpf.**",
                        "--reproducer_path=" + FOLDER,
                        "-artifact_prefix=" + FOLDER + File.separator,
                        "-max_total_time=" + SECONDS,
                        "-timeout=20",
                        "-rss_limit_mb=2500",
                        "-max_len=200000",
                        learned.toString(),
                        seeds.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = fuzzer.waitFor(SECONDS + GRACE_SECONDS, TimeUnit.SECONDS);
        fuzzer.destroyForcibly();
        assertThat(ended).as("ended by itself, see %s", log).isTrue();
        assertThat(fuzzer.exitValue()).as("see %s", log).isZero();
    }

    private static Path seeds(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> whole : HostileFiles.wholes().entrySet()) {
            int claimed = Math.max(0, FuzzTarget.ENDINGS.indexOf(whole.getKey()));
            Files.write(
                    folder.resolve(whole.getKey()), HostileFiles.joined(new byte[] {(byte) claimed}, whole.getValue()));
        }
        return folder;
    }
}
