package org.praetor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.FileSystemUtils;

/**
 * Folders of a test run under {@code target/scratch}: deleted when the run ends, and with {@code target} when it was killed. A run leaves some gigabytes of test databases; in the
 * system's temporary folder they once filled a disk.
 */
public final class Scratch {

    private static final Path ALL = Path.of("target/scratch").toAbsolutePath();
    private static final List<Path> made = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> made.forEach(Scratch::delete), "scratch"));
    }

    private Scratch() {}

    /** A new empty folder, deleted when this JVM ends. */
    public static Path folder(String name) {
        Path folder = kept(name);
        made.add(folder);
        return folder;
    }

    /** A new empty folder that its user deletes, because something runs in it until the very end. */
    static Path kept(String name) {
        try {
            Files.createDirectories(ALL);
            return Files.createTempDirectory(ALL, name);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder under " + ALL, e);
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("Not deleted: " + folder + ": " + e.getMessage());
        }
    }
}
