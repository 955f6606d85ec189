package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Streams of a PDF unpacked by the library's own filters, but only to a limit: the library itself unpacks a whole stream into memory before it gives the first byte. */
final class PdfStreams {

    /** These make pixels, as many as the measures of the picture say. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE);
    /** Between two filters of one stream. */
    private static final int PACKED_BYTES = 16 << 20;
    /** A predictor keeps two rows of pixels in memory. */
    private static final long ROW_BITS = 8L << 20;

    private PdfStreams() {}

    /** Bytes as far as the stream can be unpacked. @throws Unreadable beyond the limit */
    static long length(COSStream stream, long limit) throws IOException, Unreadable {
        Counted counted = new Counted(limit);
        unpack(stream, counted);
        return counted.length;
    }

    /** What can be unpacked. @throws Unreadable beyond the limit */
    static byte[] bytes(COSStream stream, long limit) throws IOException, Unreadable {
        Kept kept = new Kept(limit);
        unpack(stream, kept);
        return kept.bytes.toByteArray();
    }

    private static void unpack(COSStream stream, Counted out) throws IOException, Unreadable {
        List<COSName> filters = new PDStream(stream)
                .getFilters().stream()
                        .takeWhile(filter -> !PICTURES.contains(filter))
                        .toList();
        rows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int level = 0; level + 1 < filters.size(); level++) {
                Kept between = new Kept(PACKED_BYTES);
                decode(stream, filters, level, in, between);
                in = new ByteArrayInputStream(between.bytes.toByteArray());
            }
            if (filters.isEmpty()) {
                in.transferTo(out);
            } else {
                decode(stream, filters, filters.size() - 1, in, out);
            }
        } catch (Beyond limit) {
            throw new Unreadable("pdf-too-much");
        }
    }

    /** What stands before a fault is taken, as the library does; should the stream be read, the library says what it is. */
    private static void decode(COSStream stream, List<COSName> filters, int level, InputStream in, OutputStream out)
            throws IOException {
        try {
            FilterFactory.INSTANCE.getFilter(filters.get(level)).decode(in, out, stream, level);
        } catch (Beyond limit) {
            throw limit;
        } catch (IOException | RuntimeException fault) {
            out.flush();
        }
    }

    private static void rows(@Nullable COSBase parameters) throws Unreadable {
        if (parameters instanceof COSArray each) {
            for (int level = 0; level < each.size(); level++) {
                rows(each.getObject(level));
            }
        } else if (parameters instanceof COSDictionary one) {
            long pixel = (long) Math.max(1, one.getInt(COSName.COLORS, 1))
                    * Math.max(1, one.getInt(COSName.BITS_PER_COMPONENT, 8));
            if (pixel > ROW_BITS || pixel * one.getInt(COSName.COLUMNS, 1) > ROW_BITS) {
                throw new Unreadable("pdf-too-much");
            }
        }
    }

    /** Ends the unpacking. */
    private static final class Beyond extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static class Counted extends OutputStream {

        private final long limit;
        private long length;

        Counted(long limit) {
            this.limit = limit;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            count(count);
        }

        private void count(int more) throws Beyond {
            length += more;
            if (length > limit) {
                throw new Beyond();
            }
        }
    }

    private static final class Kept extends Counted {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Kept(long limit) {
            super(limit);
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes.write(one);
        }

        @Override
        public void write(byte[] more, int from, int count) throws IOException {
            super.write(more, from, count);
            bytes.write(more, from, count);
        }
    }
}
