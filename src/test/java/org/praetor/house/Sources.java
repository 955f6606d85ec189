package org.praetor.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of this project, as the tests of the house read them. */
final class Sources {

    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path JAVA = Path.of("src/main/java");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path FORMS = Path.of("forms");
    static final Path PROCESSES = Path.of("processes");

    private Sources() {}

    /** Content of every file below the folder with this ending, by path. */
    static Map<String, String> below(Path folder, String ending) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
        return found;
    }

    /** All bundles of a language; the key is the file without language and ending. */
    static Map<String, Properties> bundles(boolean english) {
        Map<String, Properties> bundles = new TreeMap<>();
        for (Path folder : List.of(MESSAGES, FORMS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                        .toList()) {
                    String name = file.toString().replace(".properties", "");
                    if (name.endsWith("_en") == english) {
                        bundles.put(english ? name.substring(0, name.length() - 3) : name, read(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder.toString(), e);
            }
        }
        return bundles;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
