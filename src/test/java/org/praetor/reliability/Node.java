package org.praetor.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.praetor.testing.TestDatabase;

/** A node of the application in a process of its own ({@link ActingNode}): does what it is sent, and can be killed. */
final class Node implements AutoCloseable {

    private final Path log;
    private final List<String> command;
    private Process process;
    private volatile Line line = new Line();

    /** What one process was asked and has not answered. */
    private static final class Line {
        private final Map<String, CompletableFuture<Optional<String>>> open = new ConcurrentHashMap<>();
        private final CompletableFuture<Boolean> cut = new CompletableFuture<>();

        CompletableFuture<Optional<String>> expect(String name) {
            CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
            open.put(name, answer);
            cut.thenRun(() -> answer.complete(Optional.empty()));
            return answer;
        }

        /** A line counts when its end was written; what is open when the node dies will never be answered. */
        void read(BufferedReader answers) {
            try {
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    String[] words = line.split(" ", 2);
                    if (line.endsWith(" .")) {
                        String outcome = words[1].substring(0, words[1].length() - 2);
                        Optional.ofNullable(open.remove(words[0]))
                                .ifPresent(waiting -> waiting.complete(Optional.of(outcome)));
                    }
                }
            } catch (IOException e) {
                System.err.println("A node died while it answered: " + e.getMessage());
            } finally {
                cut.complete(true);
            }
        }
    }

    Node(Path log, TestDatabase database, Path proceedings) {
        this.log = log;
        this.command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ActingNode.class.getName(),
                "--server.port=0",
                "--praetor.proceedings.locations=" + proceedings,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    /** Starts it and waits until it is ready. */
    void start(String now) throws IOException {
        Line fresh = new Line();
        CompletableFuture<Optional<String>> ready = fresh.expect("ready");
        List<String> words = new ArrayList<>(command);
        words.add("--now=" + now);
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(() -> fresh.read(answers), "answers of " + log.getFileName());
        reader.setDaemon(true);
        reader.start();
        if (ready.join().isEmpty()) {
            throw new IllegalStateException("the node did not start, see " + log);
        }
        line = fresh;
    }

    /** @return completes with the outcome, or empty when the node died before it answered */
    CompletableFuture<Optional<String>> send(String command) {
        CompletableFuture<Optional<String>> answer = line.expect(command.split(" ")[0]);
        try {
            synchronized (this) {
                OutputStream commands = process.getOutputStream();
                commands.write((command + "\n").getBytes(StandardCharsets.UTF_8));
                commands.flush();
            }
        } catch (IOException e) {
            answer.complete(Optional.empty());
        }
        return answer;
    }

    /** The outcome of something that must be answered. */
    String ask(String line) {
        return send(line).join().orElseThrow(() -> new IllegalStateException("no answer to " + line + ", see " + log));
    }

    /** {@code kill -9}. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
