package org.praetor.formality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What unpacking one upload may cost, nested packages included. */
final class Budget {

    private static final long SMALL = 4L << 20;

    private final ReadingLimits limits;
    private final long packed;
    private long unpacked;
    private int entries;

    Budget(ReadingLimits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    ReadingLimits limits() {
        return limits;
    }

    void entry() throws Unreadable {
        if (++entries > limits.entries()) {
            throw new Unreadable("too-many-entries", limits.entries());
        }
    }

    byte[] read(InputStream in) throws IOException, Unreadable {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            unpacked += count;
            if (unpacked > limits.unpackedBytes() || (unpacked > SMALL && unpacked / limits.ratio() > packed)) {
                throw new Unreadable("bomb", limits.unpackedBytes() >> 20, limits.ratio());
            }
            if (out.size() + count > limits.fileBytes()) {
                throw new Unreadable("entry-too-large", limits.fileBytes() >> 20);
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }
}
