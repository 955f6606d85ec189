package org.praetor.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praetor.StartRefused;

/** Fonts of the installation print what ours lack. {@code PRAETOR_RARE_FONTS=required} fails where the font is missing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RareFontTest {

    private static final Path HANAZONO = Path.of("/usr/share/fonts/truetype/hanazono");

    /** A character each of extension B, C, D, E and F. */
    private static final String RARE = "𠮷𪜶𫝑𫠝𬺡";

    private static void hanazono() {
        boolean there = Files.isDirectory(HANAZONO);
        if (!there && "required".equals(System.getenv("PRAETOR_RARE_FONTS"))) {
            throw new AssertionError("the package fonts-hanazono is required and not installed");
        }
        if (!there) {
            System.err.println(
                    "*** NO RARE FONT: no letter with rare characters was printed; install fonts-hanazono ***");
        }
        assumeThat(there).as("fonts-hanazono").isTrue();
    }

    @Test
    void names_of_extension_B_to_F_print_in_a_font_of_the_installation() throws IOException {
        hanazono();
        LetterFonts fonts = new LetterFonts(List.of(HANAZONO.toString()));
        assertThat(fonts.missing("叶" + RARE + "㑳")).isEmpty();
        assertThat(fonts.missing("𪚥\uD888\uDF00"))
                .as("what no font has is still named")
                .containsExactly(0x32300);

        byte[] pdf = new LetterPrinter(fonts)
                .pdf("<html><head><title>通知</title></head><body style='font-family: Noto Sans SC'><h1>致叶" + RARE
                        + "</h1><p>申请人叶" + RARE + "。</p></body></html>");
        Files.write(Path.of("target/rare.pdf"), pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Glyphs glyphs = new Glyphs();
            String text = glyphs.getText(document);
            assertThat(text).contains("致叶" + RARE, "申请人叶" + RARE + "。");
            assertThat(glyphs.fonts).anyMatch(name -> name.contains("NotoSansSC"));
            assertThat(glyphs.fonts).anyMatch(name -> name.contains("HanaMin"));
            assertThat(glyphs.unembedded).isEmpty();
            assertThat(glyphs.blank).as("characters without an outline").isEmpty();
        }
        assertThat(pdf.length).as("subsets only").isLessThan(200_000);
    }

    @Test
    void a_letter_without_rare_characters_needs_no_further_font() {
        hanazono();
        LetterFonts fonts = new LetterFonts(List.of(HANAZONO.toString()));

        assertThat(fonts.needed("<p>张三（上海）</p>")).isEmpty();
        assertThat(fonts.needed("<p>叶𪜶</p>"))
                .extracting(font -> font.path().getFileName().toString())
                .containsExactly("HanaMinB.ttf");
    }

    @Test
    void a_setting_that_names_no_usable_font_refuses_the_start_with_a_sentence(@TempDir Path folder)
            throws IOException {
        Path broken = Files.writeString(
                Files.createDirectory(folder.resolve("broken")).resolve("a.ttf"), "no font");
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertRefused(folder.resolve("gone.ttf"), "which is no readable file");
        assertRefused(empty, "which holds no .ttf or .otf file");
        assertRefused(broken, "which is no font with TrueType outlines and a Unicode table");
        assertRefused(broken.getParent(), "a.ttf, which is no font");
        assertThat(new LetterFonts(List.of("")).missing("叶𠮷")).containsExactly(0x20BB7);
    }

    private static void assertRefused(Path named, String sentence) {
        assertThatThrownBy(() -> new LetterFonts(List.of(named.toString())))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The setting praetor.letters.fonts names " + named)
                .hasMessageContaining(sentence);
    }

    /** Reads the text and notes which fonts drew it and whether every rare character has an outline. */
    private static final class Glyphs extends PDFTextStripper {

        private final Set<String> fonts = new HashSet<>();
        private final Set<String> unembedded = new HashSet<>();
        private final Set<String> blank = new HashSet<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            PDFont font = position.getFont();
            fonts.add(font.getName());
            if (!font.isEmbedded()) {
                unembedded.add(font.getName());
            }
            if (RARE.contains(position.getUnicode()) && position.getCharacterCodes()[0] == 0) {
                blank.add(position.getUnicode());
            }
            super.processTextPosition(position);
        }
    }
}
