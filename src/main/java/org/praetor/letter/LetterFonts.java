package org.praetor.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The vendored fonts (Noto Sans SC, OFL), then those of the installation ({@code praetor.letters.fonts}: files and folders,
 * read at start), and which characters they can print.
 */
@Component
class LetterFonts {

    static final String FAMILY = "Noto Sans SC";

    private final List<FontFile> further;
    private volatile @Nullable BitSet printable;

    LetterFonts(@Value("${praetor.letters.fonts:}") List<String> further) {
        this.further = FontFile.of(further);
    }

    /** The font file, read anew each time: 10 MB are cheaper to read than to keep. */
    static InputStream open(boolean bold) {
        return Objects.requireNonNull(
                LetterFonts.class.getResourceAsStream(
                        bold ? "/fonts/NotoSansSC-Bold.ttf" : "/fonts/NotoSansSC-Regular.ttf"),
                "the fonts are missing from the class path");
    }

    /** Code points of the text that no glyph exists for, in order of appearance. */
    List<Integer> missing(String text) {
        return beyond(text)
                .filter(point -> further.stream().noneMatch(font -> font.prints(point)))
                .boxed()
                .toList();
    }

    /** The fonts of the installation that the text needs: for each character that ours lack the first that has it. */
    List<FontFile> needed(String text) {
        return beyond(text)
                .boxed()
                .flatMap(point ->
                        further.stream().filter(font -> font.prints(point)).limit(1))
                .distinct()
                .toList();
    }

    /** What the vendored fonts lack. */
    private IntStream beyond(String text) {
        BitSet known = printable();
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isISOControl(point))
                .filter(point -> !known.get(point))
                .distinct();
    }

    /** {@code U+20BB7 U+2B5E6}: how unprintable characters are named to people. */
    static String names(List<Integer> codePoints) {
        return codePoints.stream().map(point -> String.format("U+%04X", point)).collect(Collectors.joining(" "));
    }

    private BitSet printable() {
        BitSet known = printable;
        if (known == null) {
            known = read(false);
            known.and(read(true));
            printable = known;
        }
        return known;
    }

    private static BitSet read(boolean bold) {
        try (InputStream file = open(bold);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return FontFile.glyphs(font);
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read", e);
        }
    }
}
