package org.praetor.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.praetor.StartRefused;

/**
 * A font of the installation, for characters that ours lack.
 *
 * @param glyphs code points that it can print
 */
record FontFile(Path path, BitSet glyphs) {

    static final int FIRST_CODE_POINT = 0x21;
    static final int LAST_CODE_POINT = 0x3FFFF;

    private static final String SETTING = "The setting praetor.letters.fonts names ";

    /** The files named, and those in the folders named; refuses the start with what is wrong and what to do. */
    static List<FontFile> of(List<String> settings) {
        return settings.stream()
                .map(String::strip)
                .filter(setting -> !setting.isEmpty())
                .map(Path::of)
                .flatMap(path -> Files.isDirectory(path) ? in(path).stream() : Stream.of(path))
                .map(FontFile::read)
                .toList();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> fonts = files.filter(FontFile::font).sorted().toList();
            if (fonts.isEmpty()) {
                throw new StartRefused(
                        SETTING + folder + ", which holds no .ttf or .otf file; name a folder that does.");
            }
            return fonts;
        } catch (IOException e) {
            throw new StartRefused(SETTING + folder + ", which cannot be read; let this account read it.", e);
        }
    }

    private static boolean font(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    private static FontFile read(Path file) {
        if (!Files.isReadable(file)) {
            throw new StartRefused(
                    SETTING + file + ", which is no readable file; correct the path or install the font.");
        }
        try (RandomAccessRead content = new RandomAccessReadBufferedFile(file);
                TrueTypeFont font = new TTFParser().parse(content)) {
            if (!embeddable(font)) {
                throw new StartRefused(SETTING + file + ", which its maker does not allow to be embedded in documents;"
                        + " use another font.");
            }
            return new FontFile(file, glyphs(font));
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused(
                    SETTING + file + ", which is no font with TrueType outlines and a Unicode table; use another font.",
                    e);
        }
    }

    /** By the licence bits of the font itself: neither restricted nor without subsets. */
    private static boolean embeddable(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable table = font.getOS2Windows();
        if (table == null) {
            return true;
        }
        boolean restricted = (table.getFsType() & 0xF) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED;
        return !restricted && (table.getFsType() & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) == 0;
    }

    static BitSet glyphs(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        BitSet found = new BitSet(LAST_CODE_POINT);
        for (int point = FIRST_CODE_POINT; point <= LAST_CODE_POINT; point++) {
            if (glyphs.getGlyphId(point) > 0) {
                found.set(point);
            }
        }
        return found;
    }

    boolean prints(int codePoint) {
        return glyphs.get(codePoint);
    }
}
