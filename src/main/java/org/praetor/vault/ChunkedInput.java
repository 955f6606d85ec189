package org.praetor.vault;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Content read chunk by chunk, each opened when the one before is used up. */
final class ChunkedInput extends InputStream {

    private final int chunks;
    private final IntFunction<byte[]> open;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;

    ChunkedInput(int chunks, IntFunction<byte[]> open) {
        this.chunks = chunks;
        this.open = open;
    }

    @Override
    public int read() {
        return more() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return chunk.length - position;
    }

    private boolean more() {
        while (position == chunk.length && next < chunks) {
            chunk = open.apply(next++);
            position = 0;
        }
        return position < chunk.length;
    }
}
