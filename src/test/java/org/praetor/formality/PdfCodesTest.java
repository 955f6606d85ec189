package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many codes a character map makes the library write down; never fewer than it writes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfCodesTest {

    private static final int LAST = 0x03FF;
    private static final List<String> NUMBERS = List.of("<00>", "<40>", "<0 F>", "<0102>", "<0180>", "<FF>");
    private static final List<String> OTHERS = List.of(
            "[",
            "]",
            "(",
            ")",
            "%",
            "\n",
            "/n",
            "7",
            "[<41>]",
            "x",
            "<",
            "endbfrange",
            "beginbfrange",
            "1 beginbfrange",
            "9 beginbfrange",
            "endbfchar");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 beginbfrange <21F9> <21F9> <4E00> <2203> <2204> <4E0A> endbfrange; 3",
                "1 beginbfrange <0000> <FFFF> <0000> endbfrange; 65536",
                "1 beginbfrange <00> <02> [<0041> <0042> <0043>] endbfrange; 3",
                "1 begincidrange <0000> <00ff> 7 endcidrange; 256",
                "1 beginbfrange <00 00> <00 0F> <4E 00> endbfrange; 16",
                "1 beginbfrange <0> <1> <4E00> endbfrange; 17",
                "1 beginbfrange <699D> <11110000 6A9D> <699D> endbfrange; 257",
                "1 beginbfrange <FFFFFFFF> <0000000F> <0000> endbfrange; 17",
                "1 beginbfrange <0005> <0001> <0000> endbfrange; 1",
                "1 beginbfrange <> <0001> <0000> endbfrange; 2",
                "2 beginbfchar <21F9> <4E00> <2203> <4E0A> endbfchar; 0",
                "1 beginbfrange <0001> <0010> /name <0001> <0003> <0000> endbfrange; 20",
                "1 beginbfrange <0001> <0010> endbfrange <0001> <0003> <0000> endbfrange; 20",
                "1 beginbfrange <0000> <000F> <00; 16",
                "/UniGB-UTF16-H usecmap; 65536",
                "nothing at all; 0"
            })
    void codes_are_counted(String map, long codes) {
        assertThat(PdfCodes.count(map)).isEqualTo(codes);
    }

    /** Also where the map breaks off or stops being one: what the library wrote until then is seen by giving it the beginning alone. */
    @Test
    void the_library_never_writes_more() {
        Random random = new Random(460);
        long most = 0;
        for (int example = 0; example < 5_000; example++) {
            StringBuilder map = new StringBuilder("9 beginbfrange");
            for (int token = 0; token < 16; token++) {
                boolean number = token < 3 || random.nextInt(3) > 0;
                List<String> tokens = number ? NUMBERS : OTHERS;
                map.append(' ').append(tokens.get(random.nextInt(tokens.size())));
                long written = written(map.toString());
                assertThat(PdfCodes.count(map.toString())).as("%s", map).isGreaterThanOrEqualTo(written);
                most = Math.max(most, written);
            }
        }
        assertThat(most).isGreaterThan(256);
    }

    /** Distinct codes of one and of two bytes. */
    private static long written(String map) {
        CMap read;
        try {
            String whole = "2 begincodespacerange <00> <FF> <0000> <FFFF> endcodespacerange " + map;
            read = new CMapParser().parse(new RandomAccessReadBuffer(whole.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException | RuntimeException refused) {
            return 0;
        }
        return IntStream.rangeClosed(0, LAST)
                .mapToLong(
                        code -> (read.toUnicode(code, 1) == null ? 0 : 1) + (read.toUnicode(code, 2) == null ? 0 : 1))
                .sum();
    }
}
