package org.praetor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database server that outlived the application that started it (the application was killed). */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final int WAIT_SECONDS = 60;

    private Orphan() {}

    /** Stops the server of this data folder, if one still runs; a stale pid file of a dead one is left to PostgreSQL. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2
                || !Path.of(lines.get(1))
                        .toAbsolutePath()
                        .normalize()
                        .equals(data.toAbsolutePath().normalize())) {
            return;
        }
        Optional<ProcessHandle> server =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (server.isPresent() && isPostgres(server.get())) {
            stop(server.get());
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server) throws IOException {
        log.info("Stopping PostgreSQL {} left over from a killed run", server.pid());
        server.destroy();
        try {
            server.onExit().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("The old PostgreSQL (pid " + server.pid() + ") does not stop; stop it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the old PostgreSQL", e);
        }
    }
}
