package org.praetor;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Strangers' files are read first in a process of its own, {@code examine --serve}, with its own heap and a deadline: what takes its memory or its time ends there and not in the
 * server. One process, kept warm, one file after the other; after a kill the next file starts a new one.
 */
@Component
public class UploadChild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadChild.class);

    private final boolean used;
    private final String heap;
    private final Duration deadline;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "upload-deadline");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Process child;
    private @Nullable BufferedReader answers;

    /** @param heap as {@code -Xmx} takes it */
    public UploadChild(
            @Value("${praetor.upload.child:true}") boolean used,
            @Value("${praetor.upload.child-heap:256m}") String heap,
            @Value("${praetor.upload.deadline:20s}") Duration deadline) {
        this.used = used;
        this.heap = heap;
        this.deadline = deadline;
    }

    /** Whether files are to be asked of it at all. */
    public boolean used() {
        return used;
    }

    /**
     * Asks for one file. Waits while another is read.
     *
     * @param head one line of JSON, see the command
     * @param size bytes of the body
     * @return the answer, one line of JSON; empty when it did not come in time or the child died of the file
     */
    public synchronized Optional<String> ask(String head, InputStream body, long size) throws IOException {
        Process running = running();
        ScheduledFuture<?> end = watch.schedule(running::destroyForcibly, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            send(head, body, size, running.getOutputStream());
            String answer = answers == null ? null : answers.readLine();
            if (answer == null) {
                throw new IOException("no answer");
            }
            return Optional.of(answer);
        } catch (IOException dead) {
            LOG.warn("the process that reads uploads was ended and will be replaced");
            running.destroyForcibly();
            child = null;
            return Optional.empty();
        } finally {
            end.cancel(false);
        }
    }

    private static void send(String head, InputStream body, long size, OutputStream to) throws IOException {
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        out.write((head + "\n" + size + "\n").getBytes(StandardCharsets.UTF_8));
        if (body.transferTo(out) != size) {
            throw new IOException("not of the size that was said");
        }
        out.flush();
    }

    private Process running() throws IOException {
        Process running = child;
        if (running == null || !running.isAlive()) {
            running = new ProcessBuilder(line()).redirectError(Redirect.DISCARD).start();
            child = running;
            answers = running.inputReader(StandardCharsets.UTF_8);
        }
        return running;
    }

    private List<String> line() {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        String classes = System.getProperty("java.class.path");
        line.addAll(packed() ? List.of("-jar", classes) : List.of("-cp", classes, Praetor.class.getName()));
        line.addAll(List.of("examine", "--serve"));
        return line;
    }

    /** Whether the program runs from its one jar. */
    private static boolean packed() {
        CodeSource source = Praetor.class.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        return place != null && place.toString().contains("BOOT-INF");
    }

    @Override
    public synchronized void close() {
        watch.shutdownNow();
        if (child != null) {
            child.destroyForcibly();
        }
    }
}
