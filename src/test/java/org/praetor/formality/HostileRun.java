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

/**
 * Files that nobody should send, through the real command in a JVM of its own ({@link HostileChild}) with a heap of 64 MB above what it needs for nothing, and a deadline. Report:
 * target/hostile-examine.txt.
 */
final class HostileRun {

    private static final int HEAP_MEGABYTES = 80;
    private static final long EXTRA_BYTES = 64L << 20;
    private static final long DEADLINE_SECONDS = 240;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One file: the answer and what it cost, in milliseconds of processor time of the whole child, compiling and collecting included. */
    record Seen(String name, JsonNode answer, int exit, long cpu, String outside) {}

    private HostileRun() {}

    /** One for each of the files, all within the deadline; the folder is for the run alone. */
    static List<Seen> of(Map<String, byte[]> hostile, Path folder) throws IOException, InterruptedException {
        Path warm = written(folder.resolve("warm"), HostileFiles.wholes());
        Path bad = written(folder.resolve("bad"), hostile);
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
        return seen;
    }

    private static Path written(Path all, Map<String, byte[]> files) throws IOException {
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
