package org.praetor.formality;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.jspecify.annotations.Nullable;

/** Word writes Greek letters and mathematical signs also as places in the font Symbol (α is 0x61, or F061 in the private area). */
final class SymbolFont {

    private static final String UNKNOWN = "\uFFFD";

    private SymbolFont() {}

    /** @param code hexadecimal */
    static String text(@Nullable String font, @Nullable String code) {
        if (code == null || !code.matches("[0-9A-Fa-f]{1,4}")) {
            return UNKNOWN;
        }
        return text(font, Integer.parseInt(code, 16));
    }

    static String text(@Nullable String font, int code) {
        String known = "Symbol".equals(font)
                ? GlyphList.getAdobeGlyphList().toUnicode(SymbolEncoding.INSTANCE.getName(code & 0xFF))
                : null;
        boolean plain = code >= 0x20 && !(code >= 0xE000 && code <= 0xF8FF) && code < 0xD800;
        return known != null ? known : plain ? String.valueOf((char) code) : UNKNOWN;
    }
}
