package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** The streams that the library unpacks while it opens a file, before anything can be asked of it: tables of places, and objects packed together. */
final class PdfObjects {

    /** Of all of them; ten thousand objects have some MB. */
    private static final long BYTES = 32L << 20;

    private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n?");
    /** Before the stream, its dictionary: only these two kinds have a first object or the widths of columns. */
    private static final Pattern OPENED = Pattern.compile("/First\\b|/W\\s*[\\[\\d]");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** Beginnings of a stream in one object; it has one, and seldom a second in what it holds. */
    private static final int BEGINNINGS = 3;

    private static final Pattern WIDE = Pattern.compile("/Columns\\s+\\d{6,}");

    private PdfObjects() {}

    /** @throws Unreadable when they are more than an application has */
    static void check(byte[] pdf) throws Unreadable {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        long length = 0;
        int object = 0;
        int from = 0;
        int beginnings = 0;
        for (Matcher stream = STREAM.matcher(text); stream.find(); from = stream.end()) {
            int own = text.substring(from, stream.start()).lastIndexOf("obj");
            object = own < 0 ? object : from + own;
            beginnings = own < 0 ? beginnings + 1 : 1;
            if (beginnings > BEGINNINGS) {
                throw new Unreadable("pdf-too-much");
            }
            String dictionary = ESCAPED.matcher(text.substring(object, stream.start()))
                    .replaceAll(code ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
            if (OPENED.matcher(dictionary).find()) {
                length += length(pdf, stream.end(), BYTES - length);
                if (length > BYTES || WIDE.matcher(dictionary).find()) {
                    throw new Unreadable("pdf-too-much");
                }
            }
        }
    }

    private static long length(byte[] pdf, int start, long limit) {
        long length = 0;
        byte[] buffer = new byte[16_384];
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(pdf, start, pdf.length - start))) {
            for (int count = in.read(buffer); count >= 0 && length <= limit; count = in.read(buffer)) {
                length += count;
            }
        } catch (IOException fault) {
            return length;
        }
        return length;
    }
}
