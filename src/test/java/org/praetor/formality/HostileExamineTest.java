package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than 150 files that nobody should send, through the real command in a JVM of its own with a heap of 64 MB above what it needs for nothing, and a deadline: each gets an
 * answer that says what is wrong, within two seconds of processor time, and none reads, writes or calls outside. Report: target/hostile-examine.txt.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileExamineTest {

    private static final int HEAP_MEGABYTES = 80;
    private static final long EXTRA_BYTES = 64L << 20;
    private static final long CPU_MILLISECONDS = Long.getLong("praetor.hostile-cpu", 2_000);

    private static final long DEADLINE_SECONDS = 240;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** One file: the answer and what it cost. */
    private record Seen(String name, JsonNode answer, int exit, long cpu, String outside) {}

    @Test
    void every_one_is_answered_clearly_within_time_and_memory_and_touches_nothing_else() throws Exception {
        Map<String, byte[]> hostile = HostileFiles.all();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(150);
        Path warm = written("warm", HostileFiles.wholes());
        Path bad = written("bad", hostile);
        Path output = folder.resolve("out.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.security.manager=allow",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileChild.class.getName(),
                        warm.toString(),
                        bad.toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        boolean ended = child.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        child.destroyForcibly();
        List<Seen> seen = seen(output);
        report(seen);
        assertThat(ended).as("all within the deadline; after %s", last(seen)).isTrue();
        assertThat(child.exitValue())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        assertThat(seen).hasSameSizeAs(hostile.keySet());
        SoftAssertions all = new SoftAssertions();
        seen.forEach(one -> judge(one, all));
        all.assertAll();
    }

    private static void judge(Seen one, SoftAssertions all) {
        all.assertThat(one.cpu()).as("%s: milliseconds", one.name()).isLessThanOrEqualTo(CPU_MILLISECONDS);
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

    private Path written(String name, Map<String, byte[]> files) throws IOException {
        Path all = Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path own = Files.createDirectories(all.resolve(file.getKey()));
            Files.write(own.resolve("权利要求书." + FileType.ending(file.getKey())), file.getValue());
        }
        return all;
    }

    private static List<Seen> seen(Path output) throws IOException {
        List<Seen> seen = new ArrayList<>();
        JsonNode answer = JSON.nullNode();
        boolean begun = false;
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            if (line.startsWith("# heap ")) {
                String[] heap = line.split(" ");
                assertThat(Long.parseLong(heap[3]) - Long.parseLong(heap[2]))
                        .as("heap beyond what the child needs for nothing")
                        .isLessThanOrEqualTo(EXTRA_BYTES);
                begun = true;
            } else if (line.startsWith("# ")) {
                String[] words = line.split(" ", 5);
                seen.add(new Seen(words[1], answer, Integer.parseInt(words[2]), Long.parseLong(words[3]), words[4]));
            } else if (begun) {
                answer = JSON.readTree(line);
            }
        }
        return seen;
    }

    private static String last(List<Seen> seen) {
        return seen.isEmpty() ? "none" : seen.get(seen.size() - 1).name();
    }

    private static void report(List<Seen> seen) throws IOException {
        List<String> lines = seen.stream()
                .map(one -> one.name() + "\t" + one.exit() + "\t" + one.cpu() + " ms\t" + one.outside() + "\t"
                        + (one.exit() == 2
                                ? one.answer().path("unreadable").asText()
                                : one.answer().path("findings").size() + " findings"))
                .toList();
        Files.write(Path.of("target", "hostile-examine.txt"), lines);
    }
}
