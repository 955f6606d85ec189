package org.praetor.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand in a header or an address. A header value has no control characters and no line or paragraph
 * separators, and none whose low byte is CR or LF (U+560D 嘍, U+560A 嘊): a server or library that narrows characters to
 * bytes would end the header there (CVE-2025-7962).
 */
final class SafeText {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");

    private SafeText() {}

    /** The text on one line, without what could end a header; long text is cut. */
    static String line(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(200).forEach(point -> safe.appendCodePoint(dangerous(point) ? ' ' : point));
        return safe.toString().strip();
    }

    static boolean dangerous(int point) {
        int type = Character.getType(point);
        int low = point & 0xFF;
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (point > 0xFF && (low == 0x0A || low == 0x0D));
    }

    /** The address if it is plain ASCII, one mailbox, no comments, quotes or routes; otherwise empty. */
    static Optional<String> address(String text) {
        String address = text.strip();
        boolean plain = address.equals(text)
                && address.length() <= 254
                && ADDRESS.matcher(address).matches();
        return plain ? Optional.of(address.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    static Optional<String> phone(String text) {
        String digits = text.replaceAll("[ ()-]", "");
        return PHONE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }
}
