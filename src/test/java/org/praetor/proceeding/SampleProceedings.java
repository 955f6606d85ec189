package org.praetor.proceeding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.praetor.testing.Scratch;

/** Copies the sample proceedings of the tests to a folder of their own, which tests may change or break. */
public final class SampleProceedings {

    private static final Path SAMPLES = Path.of("src/test/resources/proceedings");

    private SampleProceedings() {}

    public static Path copy(String name) {
        try {
            Path target = Scratch.folder(name);
            copy(SAMPLES.resolve(name), target);
            return target;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.sorted().toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
                ownerOnly(copy);
            }
        }
    }

    static void ownerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    static void replace(Path file, String old, String with) {
        try {
            String text = Files.readString(file);
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " does not contain " + old);
            }
            Files.writeString(file, text.replace(old, with));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
