package org.praetor.browser;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages say, by message key, so that a journey reads buttons and labels as people do. */
final class Words {

    private static final Properties CHINESE = load("messages/[a-z-]+.properties|forms/[a-z-]+/messages.properties");
    private static final Properties ENGLISH =
            load("messages/[a-z-]+_en.properties|forms/[a-z-]+/messages_en.properties");

    private Words() {}

    static String chinese(String key, Object... arguments) {
        return text(CHINESE, key, arguments);
    }

    static String english(String key, Object... arguments) {
        return text(ENGLISH, key, arguments);
    }

    /** Matches the label or legend of a field, required or not. */
    static Pattern label(String key) {
        return Pattern.compile("^\\s*" + escaped(chinese(key)) + "[\\s*]*(（必填）)?\\s*$");
    }

    static Pattern exactly(String key) {
        return Pattern.compile("^\\s*" + escaped(chinese(key)) + "\\s*$");
    }

    /** The browser reads the pattern, and knows no quoting of Java. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }

    private static String text(Properties texts, String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.SIMPLIFIED_CHINESE).format(arguments);
    }

    private static Properties load(String names) {
        Properties texts = new Properties();
        for (Path root :
                new Path[] {Path.of("src/main/resources"), Path.of("."), Path.of("src/test/resources/external")}) {
            for (String top : new String[] {"messages", "forms"}) {
                Path folder = root.resolve(top);
                if (Files.isDirectory(folder)) {
                    add(texts, root, folder, names);
                }
            }
        }
        return texts;
    }

    private static void add(Properties texts, Path root, Path folder, String names) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file ->
                            root.relativize(file).toString().replace('\\', '/').matches(names))
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }
}
