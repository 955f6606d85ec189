package org.praetor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Praetor as people run it, in a process of its own that can be killed: demo profile, embedded PostgreSQL. */
public final class ChildApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path home;
    private final int port;
    private final List<String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    /** @param settings further command line arguments, {@code --name=value} */
    public ChildApplication(Path home, int port, String... settings) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.settings = List.of(settings);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Process process() {
        return process;
    }

    /** Starts it and waits for the first page. */
    public Duration start() throws IOException, InterruptedException {
        Files.createDirectories(home);
        long began = System.nanoTime();
        process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("application.log").toFile()))
                .start();
        while (!answers()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || waited.compareTo(LONGEST_START) > 0) {
                throw new IllegalStateException("Praetor did not start, see " + home.resolve("application.log"));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** {@code kill -9}: nothing is flushed, nothing says goodbye; its PostgreSQL is left behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The database of the running application. */
    public DataSource database() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("pg/postmaster.pid"));
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres?currentSchema=praetor",
                    "postgres",
                    Files.readString(home.resolve("pg.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                "org.praetor.Praetor",
                "--server.port=" + port,
                "--praetor.data=" + home));
        command.addAll(settings);
        return command;
    }

    /** Ours without the classes of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
