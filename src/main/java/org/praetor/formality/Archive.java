package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a ZIP once from front to back, so that overlapping entries and false directories cannot matter, and within its budget. */
final class Archive {

    private static final Pattern UNSAFE =
            Pattern.compile("(?:^|.*/)\\.\\.(?:/.*|$)|^/.*|^[A-Za-z]:.*|.*[\\u0000-\\u001F\\u007F].*", Pattern.DOTALL);
    private static final Pattern LITTER =
            Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._.*)");
    private static final int LONGEST_NAME = 500;

    /** Gets each file of the archive in turn. */
    @FunctionalInterface
    interface Visitor {
        /** @param ordinal position in the archive, by which {@link #entry} finds it again */
        void visit(String name, int ordinal, byte[] bytes) throws Unreadable;
    }

    private Archive() {}

    static void walk(byte[] archive, Budget budget, Visitor visitor) throws Unreadable {
        if (!FileType.endRecord(archive)) {
            throw new Unreadable("broken");
        }
        try (ZipInputStream in = open(new ByteArrayInputStream(archive))) {
            int ordinal = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                budget.entry();
                String name = name(entry.getName());
                if (!entry.isDirectory() && !LITTER.matcher(name).matches()) {
                    visitor.visit(name, ordinal, budget.read(in));
                } else {
                    budget.read(in);
                }
                ordinal++;
            }
        } catch (ZipException refused) {
            throw new Unreadable(String.valueOf(refused.getMessage()).contains("encrypted") ? "encrypted" : "broken");
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("broken");
        }
    }

    /** The bytes of one entry again, read without keeping the others; empty when it is not there any more. */
    static byte[] entry(InputStream archive, int ordinal, long limit) {
        try (ZipInputStream in = open(archive)) {
            for (int at = 0; at <= ordinal; at++) {
                if (in.getNextEntry() == null) {
                    return new byte[0];
                }
            }
            return in.readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    /** Names come as Latin-1 so that no encoding can fail; {@link #name} decodes them. */
    private static ZipInputStream open(InputStream in) {
        return new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    }

    private static String name(String raw) throws Unreadable {
        boolean bytes = raw.chars().allMatch(character -> character < 256);
        String decoded = bytes
                ? PlainText.name(raw.getBytes(StandardCharsets.ISO_8859_1)).orElse(raw)
                : raw;
        String name = decoded.replace('\\', '/');
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || UNSAFE.matcher(name).matches()) {
            throw new Unreadable("unsafe-name", printable(name));
        }
        return name;
    }

    private static String printable(String name) {
        String shown = name.replaceAll("[\\p{C}]", "?");
        return shown.length() > 60 ? shown.substring(0, 60).toLowerCase(Locale.ROOT) + "…" : shown;
    }
}
