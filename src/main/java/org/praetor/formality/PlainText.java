package org.praetor.formality;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Plain text in the encodings found in Chinese offices: UTF-8, UTF-16 with its mark, GB18030. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    /** Empty when the bytes are no text in any of them. */
    static Optional<String> decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE) {
            return strict(bytes, StandardCharsets.UTF_16);
        }
        Optional<String> text = strict(bytes, StandardCharsets.UTF_8);
        return text.isPresent() ? text : strict(bytes, GB18030);
    }

    /** A name in a ZIP without the UTF-8 flag: UTF-8 (macOS, Linux) if it is that, else GBK (Windows). */
    static Optional<String> name(byte[] bytes) {
        return decode(bytes);
    }

    static Draft read(String text, String file) {
        List<Line> lines = text.lines().map(Texts::tidy).map(Line::of).toList();
        return LineParts.sort(lines, file);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\\uFEFF", "");
            return text.chars().anyMatch(PlainText::binary) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean binary(int character) {
        return character < 0x20 && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }
}
