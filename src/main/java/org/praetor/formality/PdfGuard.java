package org.praetor.formality;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Looks at a PDF before its pages are read, for what is small in the file and without end in the reading. */
final class PdfGuard {

    /** Of all pages, unpacked; text and lines of a long application are below a tenth of it. */
    private static final long CONTENT_BYTES = 48L << 20;

    private static final long MAP_BYTES = 2L << 20;
    /** Codes that the maps of all fonts name: a font has 65,536 at most. */
    private static final long CODES = 2_000_000;

    private static final Pattern RANGE =
            Pattern.compile("<\\s*([0-9A-Fa-f]{1,8})\\s*>\\s*<\\s*([0-9A-Fa-f]{1,8})\\s*>\\s*[<\\[\\d]");

    private final Set<COSDictionary> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private long content;
    private long maps;
    private long codes;

    private PdfGuard() {}

    static void check(PDDocument document) throws IOException, Unreadable {
        PdfGuard guard = new PdfGuard();
        for (PDPage page : document.getPages()) {
            guard.page(page);
        }
    }

    private void page(PDPage page) throws IOException, Unreadable {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            COSStream stream = streams.next().getCOSObject();
            if (known.add(stream)) {
                content += length(stream, CONTENT_BYTES - content);
            }
        }
        PDResources resources = page.getResources();
        if (resources == null) {
            return;
        }
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts == null || !known.add(fonts)) {
            return;
        }
        for (COSName name : fonts.keySet()) {
            COSDictionary font = fonts.getCOSDictionary(name);
            if (font != null && known.add(font)) {
                map(font.getCOSStream(COSName.TO_UNICODE));
                map(font.getCOSStream(COSName.ENCODING));
            }
        }
    }

    private void map(@Nullable COSStream map) throws IOException, Unreadable {
        if (map == null || !known.add(map)) {
            return;
        }
        byte[] bytes = start(map);
        maps += bytes.length;
        Matcher range = RANGE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (range.find()) {
            codes += Math.max(0, Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16)) + 1;
        }
        if (maps > MAP_BYTES || codes > CODES) {
            throw new Unreadable("pdf-too-much");
        }
    }

    private byte[] start(COSStream map) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try (InputStream in = unpacked(map)) {
            for (int count = in.read(buffer); count >= 0 && maps + out.size() <= MAP_BYTES; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (ZipException | EOFException broken) {
            return out.toByteArray(); // the reader takes what is before the fault
        }
        return out.toByteArray();
    }

    private static long length(COSStream stream, long limit) throws IOException, Unreadable {
        byte[] buffer = new byte[16_384];
        long length = 0;
        try (InputStream in = unpacked(stream)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                length += count;
                if (length > limit) {
                    throw new Unreadable("pdf-too-much");
                }
            }
        } catch (ZipException | EOFException broken) {
            return length;
        }
        return length;
    }

    /** The library unpacks a whole stream into memory before it gives the first byte; deflated ones are unpacked here. */
    private static InputStream unpacked(COSStream stream) throws IOException {
        List<COSName> filters = new PDStream(stream).getFilters();
        if (filters.isEmpty() || !filters.stream().allMatch(COSName.FLATE_DECODE::equals)) {
            return stream.createInputStream();
        }
        InputStream in = stream.createRawInputStream();
        for (int level = 0; level < filters.size(); level++) {
            in = new InflaterInputStream(in);
        }
        return in;
    }
}
