package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    private static final String TEXT = "一种保温杯\t双层\r\n杯盖\f";

    @Test
    void text_is_read_in_every_encoding_of_an_office_and_without_its_mark() {
        assertThat(PlainText.decode(TEXT.getBytes(UTF_8))).contains(TEXT);
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(UTF_8))).contains(TEXT);
        assertThat(PlainText.decode(TEXT.getBytes(Charset.forName("GB18030")))).contains(TEXT);
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(UTF_16LE))).contains(TEXT);
        assertThat(PlainText.decode(("\uFEFF" + TEXT).getBytes(UTF_16BE))).contains(TEXT);
        assertThat(PlainText.decode(hex("FEFF"))).contains("");
        assertThat(PlainText.decode(new byte[0])).contains("");
        assertThat(PlainText.decode(hex("41"))).contains("A");
        assertThat(PlainText.name("权利要求书.txt".getBytes(Charset.forName("GBK")))).contains("权利要求书.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FE", "FF", "00", "4100", "41001F", "41014141", "FEFF0001", "FFFE4E", "FEFFD800", "81"})
    void control_characters_and_half_letters_are_no_text(String bytes) {
        assertThat(PlainText.decode(hex(bytes))).isEmpty();
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes);
    }
}
