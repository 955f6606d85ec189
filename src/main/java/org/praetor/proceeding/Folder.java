package org.praetor.proceeding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything one proceeding consists of, as bytes under relative names ({@code processes/x/x.bpmn}, {@code forms/x/…}),
 * the shared tables included.
 *
 * @param location where it was read: {@code classpath}, or a root of {@code praetor.proceedings.locations}
 */
record Folder(String id, String location, SortedMap<String, byte[]> files) {

    static final String CLASS_PATH = "classpath";

    Folder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    boolean external() {
        return !location.equals(CLASS_PATH);
    }

    String model() {
        return "processes/" + id + "/" + id + ".bpmn";
    }

    String form(String step) {
        return "forms/" + id + "/" + step + ".form";
    }

    String letter(String letter) {
        return "forms/" + id + "/letters/" + letter + ".html";
    }

    String messages(Locale locale) {
        return "forms/" + id + "/messages" + (locale.getLanguage().equals("en") ? "_en" : "") + ".properties";
    }

    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Optional<String> text(String name) {
        return file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Names of the files with this ending. */
    List<String> named(String ending) {
        return files.keySet().stream().filter(name -> name.endsWith(ending)).toList();
    }

    /** File names without folder and ending: {@code forms/x/letters/pass.html} → {@code pass}. */
    List<String> stems(String under, String ending) {
        return named(ending).stream()
                .filter(name -> name.startsWith(under) && name.indexOf('/', under.length()) < 0)
                .map(name -> name.substring(under.length(), name.length() - ending.length()))
                .toList();
    }

    /** One digest over names and bytes: changes with any of them. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                digest.update((file.getKey() + '\0' + file.getValue().length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
