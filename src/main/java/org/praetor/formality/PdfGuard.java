package org.praetor.formality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Looks at a PDF before its pages are read, for what is small in the file and without end in the reading: all that a page can reach from its resources. */
final class PdfGuard {

    /** Of all pages, unpacked; text and lines of a long application are below a tenth of it. */
    private static final long CONTENT_BYTES = 48L << 20;
    /** Forms, fonts and colours, of one and of all; a whole Chinese font has 20 MB. */
    private static final long STREAM_BYTES = 32L << 20;

    private static final long ALL_BYTES = 96L << 20;
    private static final long MAP_BYTES = 2L << 20;
    /** Codes that the map of one font names, and the maps of all: a font has 65,536 at most. */
    private static final long FONT_CODES = 4 * 65_536;

    private static final long CODES = 2_000_000;
    /** Four colours of a pixel; the rest is room for an end that is not cut. */
    private static final int COLOURS = 4;

    private static final long ROOM = 65_536;
    /** Leads back, or is not read. */
    private static final Set<COSName> ASIDE = Set.of(COSName.PARENT, COSName.METADATA, COSName.getPDFName("PieceInfo"));

    private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> next = new ArrayDeque<>();
    private long content;
    private long streams;
    private long maps;
    private long codes;

    private PdfGuard() {}

    /** @throws Unreadable when there is more than an application has */
    static void check(PDDocument document) throws IOException, Unreadable {
        PdfGuard guard = new PdfGuard();
        for (PDPage page : document.getPages()) {
            guard.page(page);
        }
    }

    private void page(PDPage page) throws IOException, Unreadable {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            COSStream stream = contents.next().getCOSObject();
            if (known.add(stream)) {
                content += PdfStreams.length(stream, CONTENT_BYTES - content);
            }
        }
        PDResources resources = page.getResources();
        if (resources == null) {
            return;
        }
        for (next.add(resources.getCOSObject()); !next.isEmpty(); ) {
            COSBase each = next.remove();
            if (!known.add(each)) {
                continue;
            }
            if (each instanceof COSDictionary dictionary) {
                dictionary(dictionary);
            } else if (each instanceof COSArray array) {
                for (int at = 0; at < array.size(); at++) {
                    add(array.getObject(at));
                }
            }
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException, Unreadable {
        if (dictionary instanceof COSStream stream) {
            if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                image(stream);
            } else {
                streams += PdfStreams.length(stream, Math.min(STREAM_BYTES, ALL_BYTES - streams));
            }
        }
        map(dictionary.getCOSStream(COSName.TO_UNICODE));
        map(dictionary.getCOSStream(COSName.ENCODING));
        for (COSName key : dictionary.keySet()) {
            if (!ASIDE.contains(key)) {
                add(dictionary.getDictionaryObject(key));
            }
        }
    }

    private void add(@Nullable COSBase part) {
        if (part instanceof COSDictionary || part instanceof COSArray) {
            next.add(part);
        }
    }

    /** No longer than its measures say; one that is too large to be drawn is never unpacked. */
    private static void image(COSStream image) throws IOException, Unreadable {
        int width = Math.max(0, image.getInt(COSName.WIDTH));
        int height = Math.max(0, image.getInt(COSName.HEIGHT));
        if (PdfPicture.few(width, height)) {
            long bits = Math.max(1, Math.min(16, image.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 1)));
            PdfStreams.length(image, (width * bits * COLOURS + 7) / 8 * height + ROOM);
        }
    }

    private void map(@Nullable COSStream map) throws IOException, Unreadable {
        if (map == null || !known.add(map)) {
            return;
        }
        byte[] bytes = PdfStreams.bytes(map, MAP_BYTES - maps);
        maps += bytes.length;
        long named = PdfCodes.count(new String(bytes, StandardCharsets.ISO_8859_1));
        codes += named;
        if (named > FONT_CODES || codes > CODES) {
            throw new Unreadable("pdf-too-much");
        }
    }
}
