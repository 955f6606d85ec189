package org.praetor.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.praetor.testing.Scratch;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Lays the proceedings of src/test/resources/external into a folder outside of everything, for its owner alone. */
final class ExternalProceedings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "external-proceedings",
                        Map.of("praetor.proceedings.locations", laidOut().toString())));
    }

    private static Path laidOut() {
        Path from = Path.of("src/test/resources/external");
        try {
            Path to = Scratch.folder("proceedings");
            try (Stream<Path> tree = Files.walk(from)) {
                for (Path path : tree.toList()) {
                    lay(path, to.resolve(from.relativize(path).toString()));
                }
            }
            return to;
        } catch (IOException e) {
            throw new IllegalStateException("the external proceedings cannot be copied", e);
        }
    }

    private static void lay(Path from, Path to) throws IOException {
        boolean folder = Files.isDirectory(from);
        if (folder) {
            Files.createDirectories(to);
        } else {
            Files.copy(from, to);
        }
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(folder ? "rwx------" : "rw-------"));
        }
    }
}
